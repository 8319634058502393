//! The kinds of files, with the media type and the usual ending of each.

/// How the letters of a text are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Encoding {
    /// UTF-8, of which plain letters of English are a part.
    Utf8,
    /// UTF-16, the lower byte first, as Windows writes it.
    Utf16Little,
    /// UTF-16, the higher byte first.
    Utf16Big,
    /// UTF-32, the lowest byte first.
    Utf32Little,
    /// UTF-32, the highest byte first.
    Utf32Big,
    /// A byte a letter, in the table of one of many old programs.
    OneByte,
}

/// What a file is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ContentKind {
    /// A document in PDF.
    Pdf,
    /// A photograph in JPEG.
    Jpeg,
    /// A picture in PNG.
    Png,
    /// A picture in GIF.
    Gif,
    /// A picture in WebP.
    WebP,
    /// A scan or a fax in TIFF or BigTIFF, which may have many pages.
    Tiff,
    /// A bitmap of Windows.
    Bmp,
    /// A photograph as telephones keep it.
    Heic,
    /// A picture in AVIF.
    Avif,
    /// A picture in JPEG 2000.
    Jpeg2000,
    /// A photograph as a camera saw it, in a form of TIFF of its own.
    CanonRaw,
    /// A picture in JPEG XL.
    JpegXl,
    /// A picture of Photoshop.
    Photoshop,
    /// An icon of Windows.
    Icon,
    /// A drawing of Windows (WMF, EMF).
    Metafile,
    /// A drawing in SVG.
    Svg,
    /// Pages or a drawing in PostScript.
    PostScript,
    /// A mail.
    Mail,
    /// A mail whose lines name an address, and none of which only a program writes: it was printed or copied.
    PrintedMail,
    /// A file of many mails.
    Mailbox,
    /// A mail that Outlook saved.
    OutlookMail,
    /// The store of a mail program that only that program opens: Outlook, Outlook Express, Outlook for Mac.
    MailStore,
    /// What Outlook sends in place of a mail's own parts: `winmail.dat`.
    Tnef,
    /// A mail that is signed or locked (S/MIME).
    Envelope,
    /// A calendar.
    Calendar,
    /// A card of an address book.
    Card,
    /// A letter of Word.
    Word,
    /// A table of Excel.
    Sheet,
    /// Slides of PowerPoint.
    Slides,
    /// A letter of Word as it was until 2007.
    OldWord,
    /// A table of Excel as it was until 2007.
    OldSheet,
    /// Slides of PowerPoint as they were until 2007.
    OldSlides,
    /// A file of Office with a password.
    LockedOffice,
    /// Another compound file (MS-CFB): a file of Publisher, an installer.
    Compound,
    /// A letter of OpenOffice.
    OdText,
    /// A table of OpenOffice.
    OdSheet,
    /// Slides of OpenOffice.
    OdSlides,
    /// A drawing or another file of OpenOffice.
    OtherOpenDocument,
    /// Pages, Numbers or Keynote.
    IWork,
    /// Printed pages of Windows.
    Xps,
    /// A book in EPUB.
    Book,
    /// A letter in RTF.
    Rtf,
    /// A page of the web.
    Html,
    /// A page that a browser saved with all that belongs to it.
    SavedPage,
    /// A table of words between commas or tabs.
    Csv,
    /// Data in JSON, by its name.
    Json,
    /// Data in XML.
    Xml,
    /// Plain words, and how their letters are written.
    Text(Encoding),
    /// A zip file of other files.
    Zip,
    /// Other files, packed in gzip.
    Gzip,
    /// Other files, packed in 7z.
    SevenZip,
    /// Other files, packed in RAR.
    Rar,
    /// Other files, packed in bzip2.
    Bzip2,
    /// Other files, packed in xz.
    Xz,
    /// Other files in a row.
    Tar,
    /// Sound in MP3.
    Mp3,
    /// Sound in MPEG-4.
    M4a,
    /// Sound in Ogg.
    Ogg,
    /// Sound in Opus, as WhatsApp keeps it.
    Opus,
    /// Sound in FLAC.
    Flac,
    /// Sound in WAV.
    Wav,
    /// Sound as old telephones keep it.
    Amr,
    /// The same with more sounds in it.
    AmrWide,
    /// Sound in AAC, without a frame around it.
    Aac,
    /// Sound in AIFF.
    Aiff,
    /// Sound of Apple's programs.
    CoreAudio,
    /// Sound of Windows.
    Wma,
    /// Notes for instruments.
    Midi,
    /// A film in MPEG-4.
    Mp4,
    /// The same as iTunes sells it.
    M4v,
    /// A film as old telephones keep it.
    ThreeGp,
    /// A film in QuickTime.
    QuickTime,
    /// A film in WebM.
    WebM,
    /// A film in Matroska.
    Matroska,
    /// A film in AVI.
    Avi,
    /// A film of Windows.
    Wmv,
    /// A film in MPEG.
    Mpeg,
    /// A film of Flash.
    Flv,
    /// A film in Ogg.
    OggFilm,
    /// A program.
    Program,
    /// A font.
    Font,
    /// A certificate or a key.
    Certificate,
    /// A certificate, a key or a locked message, written in letters.
    Armoured,
    /// Something else.
    Unknown,
}

impl ContentKind {
    /// Its media type, by the list of IANA where it has one there.
    pub fn media_type(self) -> &'static str {
        self.facts().0
    }

    /// The ending that its files usually have, without the dot. Empty where none says it.
    pub fn ending(self) -> &'static str {
        self.facts().1
    }

    /// Whether it is a compound file (MS-CFB), whatever lies in it.
    pub fn is_compound(self) -> bool {
        use ContentKind::{Compound, LockedOffice, OldSheet, OldSlides, OldWord, OutlookMail};
        matches!(self, Compound | LockedOffice | OldSheet | OldSlides | OldWord | OutlookMail)
    }

    /// Whether it is a sound.
    pub fn is_sound(self) -> bool {
        self.media_type().starts_with("audio/")
    }

    /// Whether it is a film.
    pub fn is_film(self) -> bool {
        self.media_type().starts_with("video/")
    }

    // Long because it is a table, a line a kind; it is kept in columns so.
    #[rustfmt::skip]
    fn facts(self) -> (&'static str, &'static str) {
        match self {
            Self::Pdf => ("application/pdf", "pdf"),
            Self::Jpeg => ("image/jpeg", "jpg"),
            Self::Png => ("image/png", "png"),
            Self::Gif => ("image/gif", "gif"),
            Self::WebP => ("image/webp", "webp"),
            Self::Tiff => ("image/tiff", "tiff"),
            Self::Bmp => ("image/bmp", "bmp"),
            Self::Heic => ("image/heif", "heic"),
            Self::Avif => ("image/avif", "avif"),
            Self::Jpeg2000 => ("image/jp2", "jp2"),
            Self::CanonRaw => ("image/x-canon-cr2", "cr2"),
            Self::JpegXl => ("image/jxl", "jxl"),
            Self::Photoshop => ("image/vnd.adobe.photoshop", "psd"),
            Self::Icon => ("image/vnd.microsoft.icon", "ico"),
            Self::Metafile => ("image/emf", "emf"),
            Self::Svg => ("image/svg+xml", "svg"),
            Self::PostScript => ("application/postscript", "ps"),
            Self::Mail => ("message/rfc822", "eml"),
            Self::PrintedMail => ("text/plain", "txt"),
            Self::Mailbox => ("application/mbox", "mbox"),
            Self::OutlookMail => ("application/vnd.ms-outlook", "msg"),
            Self::MailStore => ("application/octet-stream", ""),
            Self::Tnef => ("application/vnd.ms-tnef", "dat"),
            Self::Envelope => ("application/pkcs7-mime", "p7m"),
            Self::Calendar => ("text/calendar", "ics"),
            Self::Card => ("text/vcard", "vcf"),
            Self::Word => ("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
            Self::Sheet => ("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
            Self::Slides => ("application/vnd.openxmlformats-officedocument.presentationml.presentation", "pptx"),
            Self::OldWord => ("application/msword", "doc"),
            Self::OldSheet => ("application/vnd.ms-excel", "xls"),
            Self::OldSlides => ("application/vnd.ms-powerpoint", "ppt"),
            Self::LockedOffice | Self::Compound => ("application/x-ole-storage", ""),
            Self::OdText => ("application/vnd.oasis.opendocument.text", "odt"),
            Self::OdSheet => ("application/vnd.oasis.opendocument.spreadsheet", "ods"),
            Self::OdSlides => ("application/vnd.oasis.opendocument.presentation", "odp"),
            Self::OtherOpenDocument => ("application/vnd.oasis.opendocument.graphics", "odg"),
            Self::IWork => ("application/vnd.apple.iwork", "pages"),
            Self::Xps => ("application/vnd.ms-xpsdocument", "xps"),
            Self::Book => ("application/epub+zip", "epub"),
            Self::Rtf => ("application/rtf", "rtf"),
            Self::Html => ("text/html", "html"),
            Self::SavedPage => ("multipart/related", "mht"),
            Self::Csv => ("text/csv", "csv"),
            Self::Json => ("application/json", "json"),
            Self::Xml => ("text/xml", "xml"),
            Self::Text(_) => ("text/plain", "txt"),
            Self::Zip => ("application/zip", "zip"),
            Self::Gzip => ("application/gzip", "gz"),
            Self::SevenZip => ("application/x-7z-compressed", "7z"),
            Self::Rar => ("application/vnd.rar", "rar"),
            Self::Bzip2 => ("application/x-bzip2", "bz2"),
            Self::Xz => ("application/x-xz", "xz"),
            Self::Tar => ("application/x-tar", "tar"),
            Self::Mp3 => ("audio/mpeg", "mp3"),
            Self::M4a => ("audio/mp4", "m4a"),
            Self::Ogg => ("audio/ogg", "ogg"),
            Self::Opus => ("audio/opus", "opus"),
            Self::Flac => ("audio/flac", "flac"),
            Self::Wav => ("audio/wav", "wav"),
            Self::Amr => ("audio/amr", "amr"),
            Self::AmrWide => ("audio/amr-wb", "awb"),
            Self::Aac => ("audio/aac", "aac"),
            Self::Aiff => ("audio/x-aiff", "aiff"),
            Self::CoreAudio => ("audio/x-caf", "caf"),
            Self::Wma => ("audio/x-ms-wma", "wma"),
            Self::Midi => ("audio/midi", "mid"),
            Self::Mp4 => ("video/mp4", "mp4"),
            Self::M4v => ("video/x-m4v", "m4v"),
            Self::ThreeGp => ("video/3gpp", "3gp"),
            Self::QuickTime => ("video/quicktime", "mov"),
            Self::WebM => ("video/webm", "webm"),
            Self::Matroska => ("video/x-matroska", "mkv"),
            Self::Avi => ("video/x-msvideo", "avi"),
            Self::Wmv => ("video/x-ms-wmv", "wmv"),
            Self::Mpeg => ("video/mpeg", "mpg"),
            Self::Flv => ("video/x-flv", "flv"),
            Self::OggFilm => ("video/ogg", "ogv"),
            Self::Program => ("application/x-executable", ""),
            Self::Font => ("font/sfnt", ""),
            Self::Certificate => ("application/x-x509-ca-cert", "der"),
            Self::Armoured => ("application/x-pem-file", "pem"),
            Self::Unknown => ("application/octet-stream", ""),
        }
    }
}

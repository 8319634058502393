//! Names that PDF itself uses. A child may be called Page, Lang, Count or Parent, and every PDF has these words.

use std::collections::HashSet;
use std::sync::LazyLock;

use crate::text::FACES;

static KNOWN: LazyLock<HashSet<&[u8]>> =
    LazyLock::new(|| NAMES.split(' ').map(str::as_bytes).collect());

/// Whether a name is one of the standard's own (ISO 32000-1 and 32000-2), or one that every bundle has.
pub(super) fn is_standard(name: &[u8]) -> bool {
    let own_face = FACES.iter().any(|face| face.name.as_bytes() == name);
    own_face || KNOWN.contains(name) || matches!(name, b"Identity-H" | b"Identity-V")
}

/// Whether what stands after "Atkinson" goes on as the name of the face that bundles are set in, which its file has.
pub(super) fn names_own_face(after: &[u8]) -> bool {
    let rest = after.iter().take(40).filter(|b| !matches!(b, 0 | b' ' | b'-'));
    rest.take(12).map(u8::to_ascii_lowercase).eq(*b"hyperlegible")
}

/// In alphabetical order.
const NAMES: &str = "\
     3DD A85 AA AbsoluteColorimetric AC Accepted AcroForm Action ActualText ADBE adbe.pkcs7.detached \
     adbe.pkcs7.sha1 Adobe Adobe.PPKLite AESV2 AESV3 AF AFRelationship After AHx AIMetaData AIS All AllOff \
     AllOn Alpha Alt Alternate Annot Annots AntiAlias AnyOff AnyOn AP App Approved APRef Art ArtBox Article \
     Artifact AS Ascent ASCII85Decode ASCIIHexDecode Aside AsIs Attached Author AvgWidth Background \
     BaseEncoding BaseFont BaseState BaseVersion BBox BC BE Bead BEAD Before Beveled BG BibEntry \
     BitsPerComponent BitsPerCoordinate BitsPerFlag BitsPerSample Bl Black BlackIs1 BlackPoint BleedBox Block \
     BlockQuote Blue BM Border Both Bottom Bounds BPC BS Btn Butt ByteRange C0 C1 CA ca CalCMYK CalGray CalRGB \
     Cancelled Cap CapHeight Caption Caret Catalog CCF CCITTFaxDecode Center CenterWindow Cert Certs CF CFM Ch \
     CharProcs CharSet checked Checked CheckSum CI CICI.SignIt CIDFontType0 CIDFontType0C CIDFontType2 CIDSet \
     CIDSystemInfo CIDToGIDMap Circle CL ClassMap ClosedArrow ClrF ClrFf CMap CMapName CMYK CO CoBo Code \
     Collection CollectionField CollectionItem CollectionSchema CollectionSort CollectionSubitem Color \
     Colorants ColorBurn ColorDodge Colors ColorSpace ColorTransform ColSpan Column Columns Comment Compatible \
     Completed Components Confidential ContactInfo Contents Coords Count Cour Courier CP CreationDate Creator \
     CRL CRLS CropBox Crypt CS Cyan CYX DA Darken Dashed Date DCT DCTDecode Decimal Decode DecodeParms default \
     DefaultCMYK DefaultCryptFilter DefaultGray DefaultRGB Departmental Desc DescendantFonts Descent Design \
     Dest DestOutputProfile Dests DeviceCMYK DeviceGray DeviceN DeviceRGB Di Diamond Difference Differences \
     DigestMethod Direction Disc DisplayDocTitle Div DL Dm Doc DocChecksum DocMDP DocTimeStamp Document \
     DocumentFragment Domain DOS DP DR Draft DS DSS Duplex Dur DV DW DW2 EarlyChange EF Em EmbeddedFDFs \
     EmbeddedFile EmbeddedFiles empty Encode EncodedByteAlign Encoding Encrypt EncryptedPayload \
     EncryptMetadata End EndIndent EndOfBlock EndOfLine Entrust.PPKEF Evenhand Event Exclusion ExData \
     Experimental Expired Export ExportState Extend Extends ExtensionLevel Extensions ExtGState False FB \
     FDecodeParms FDF FENote Ff FFilter Fields Figure FileAttachment Filespec Filter Final First FirstChar \
     FirstPage Fit FitB FitBH FitBV FitH FitR FitV FitWindow FL Fl Flags FlateDecode Fo Folders Font FontBBox \
     FontDescriptor FontFamily FontFile FontFile2 FontFile3 FontMatrix FontName FontStretch FontWeight Footer \
     ForComment Form FormType Formula ForPublicRelease FreeText FRM FS FT Function Functions FunctionType \
     Gamma GoTo GoToE GoToR Graph Gray Green Group H1 H2 H3 H4 H5 H6 HardLight Header Headers HeBo Height Help \
     Helv Helvetica Hi Hide HideMenubar HideToolbar HideWindowUI Highlight Hue IC ICCBased ID Identity IDTree \
     IF Illustrator IM Image ImageB ImageC ImageI ImageMask ImportData Index Indexed Info Ink InkList Inline \
     Insert Inset IntegerItem Intent Interpolate IRT Issuer IT ItalicAngle IX JavaScript JBIG2Decode \
     JBIG2Globals JPXDecode JS Justify Key KeyUsage Keywords Kids Lab Lang Last LastChar LastModified LastPage \
     Launch Layout Lbl LBody LC LE Leading Left LegalAttestation Length Length1 Length2 Length3 LI Lighten \
     Limits Line Linearized Link List ListNumbering LJ LL LLE LLO Location LowerAlpha LowerRoman LrTb \
     Luminosity LW LZW LZWDecode Mac MacExpertEncoding MacRomanEncoding Magenta Marked MarkInfo Mask Matrix \
     Matte MaxLen MaxWidth MCID MCR MDP Measure MediaBox Metadata Mic MissingWidth Mix MK ML MMType1 ModDate \
     Movie Multiply Name Named Names Namespaces Navigator NeedAppearances NewParagraph NewWindow Next NextPage \
     NM No None NonEFontNoWarn NonFullScreenPageMode NonStruct Normal NotApproved Note NotForPublicRelease NS \
     Nums Obj OBJR ObjStm OC OCG OCGs OCMD OCProperties OCSP OCSPs OE Off OFF off OID ON On on op OP \
     OpenAction OpenArrow OpenType OPI OPM Opt Order Ordering OS Outlines OutputCondition \
     OutputConditionIdentifier OutputIntent OutputIntents Overlay PA Page PageLabels PageLayout PageMode Pages \
     Pagination PaintType Panose Paperclip Paragraph Params Parent ParentTree ParentTreeNextKey Part Path \
     Pattern PatternType PC PDF PDFDocEncoding Perceptual Perms Pg Phoneme PI Picture PieceInfo Placement PO \
     Polygon PolyLine Popup Predictor PreRelease Prev PrevPage Print PrintArea PrintClip PrinterMark \
     PrintField PrintScaling PrintState Private Process ProcSet Producer Properties PS PtData PubSec PushPin \
     PV QuadPoints Quote Range RB RC RClosedArrow RD Reason Reasons Recipients Rect Red Redact Ref Reference \
     Registry RegistryName Rejected RelativeColorimetric Rename Repeat Reply ResetForm ResFork Resources \
     Review RGB RI Right RIPEMD160 RL RlTb Role RoleMap Root ROpenArrow Rotate Row Rows RowSpan RP RT Ruby \
     RunLengthDecode RV SA Saturation Schema Scope Screen SE Second Sect Separation SetF SetFf SHA1 SHA256 \
     SHA384 SHA512 Shading ShadingType Sig SigFlags SigRef SinglePage Size Slash SM SMask SMaskInData \
     SoftLight Sold Solid Sort Sound SpaceAfter SpaceBefore Span Speaker Sphere Split Square Squiggly SS St \
     Stamp StandardEncoding Start StartIndent State StateModel Status StdCF StemH StemV Stm StmF StrF \
     StrikeOut StringItem Strong StructElem StructParent StructParents StructTreeRoot Style Sub Subdictionary \
     SubFilter Subj Subject SubjectDN SubmitForm Subtype Summary Supplement SV SVCert SW Sy Symbol Synchronous \
     Table Tabs Tag Target TBody TbRl TD Templates Text TextAlign TextIndent TFoot TH THead Thread Threads \
     Thumb TI TilingType Times TimeStamp TiRo Title TK TM TOC TOCI Top TopSecret ToUnicode TR TR2 Trans \
     TransformMethod TransformParams Transparency TrapNet Trapped TRef TrimBox True TrueType TrustedMode TU Tx \
     Type Type0 Type1 Type1C Type3 UE UF Unchanged Underline Unix Unknown UpperAlpha UpperRoman URI URL \
     URLType Usage UseCMap UseNone UseOutlines UserUnit VE VeriSign.PPKVS Version Vertices VerticesPerRow View \
     ViewArea ViewClip ViewerPreferences ViewState Volume VP VRI W2 Warichu Watermark WC White WhitePoint \
     Widget Width Widths Win WinAnsiEncoding WMode WP WritingMode WS WT XFA XHeight XML XObject XRef XRefStm \
     XStep XYZ Yellow Yes YStep ZaDb ZapfDingbats";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_the_standard_are_known_and_others_are_not() {
        assert!(is_standard(b"Page") && is_standard(b"Parent") && is_standard(b"XYZ"));
        assert!(!is_standard(b"Marchbanks") && !is_standard(b"Pag") && !is_standard(b""));
    }
}

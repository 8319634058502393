//! Messages between parent and child: a length in four bytes, JSON, a length in four bytes, raw bytes.
//!
//! Bytes travel beside the JSON, which would make a large file four times its size.

use std::io::{self, Read, Write};

use serde::Serialize;
use serde::de::DeserializeOwned;
use tokio::io::{AsyncRead, AsyncReadExt, AsyncWrite, AsyncWriteExt};

/// Either part's most bytes: what a child may have in memory at all.
const MOST: u32 = 3 << 30;

/// Most bytes that are taken from the other side, so that a child which a file took over cannot fill its parent's
/// memory.
#[derive(Clone, Copy, Debug)]
pub(super) struct Most {
    /// Of the message, which takes several times its size once it is read.
    pub message: u64,
    /// Of the bytes beside it.
    pub bytes: u64,
}

impl Most {
    /// Of what a parent sends, who may ask for anything.
    pub const JOB: Self = Self { message: MOST as u64, bytes: MOST as u64 };
}

/// Whether bytes fit in a message.
pub(super) fn fits(bytes: &[u8]) -> bool {
    u32::try_from(bytes.len()).is_ok_and(|length| length <= MOST)
}

/// Writes a message.
pub(super) fn write(to: &mut impl Write, message: &impl Serialize, bytes: &[u8]) -> io::Result<()> {
    let message = serde_json::to_vec(message)?;
    for part in [message.as_slice(), bytes] {
        to.write_all(&head(part)?)?;
        to.write_all(part)?;
    }
    to.flush()
}

/// Writes a message to a child.
pub(super) async fn send(
    to: &mut (impl AsyncWrite + Unpin),
    message: &impl Serialize,
    bytes: &[u8],
) -> io::Result<()> {
    let message = serde_json::to_vec(message)?;
    for part in [message.as_slice(), bytes] {
        to.write_all(&head(part)?).await?;
        to.write_all(part).await?;
    }
    to.flush().await
}

/// What stands before a part.
fn head(part: &[u8]) -> io::Result<[u8; 4]> {
    let length = u32::try_from(part.len()).ok().filter(|_| fits(part));
    let length = length.ok_or_else(|| io::Error::from(io::ErrorKind::FileTooLarge))?;
    Ok(length.to_le_bytes())
}

/// Reads a message.
pub(super) fn read<T: DeserializeOwned>(
    from: &mut impl Read,
    most: Most,
) -> io::Result<(T, Vec<u8>)> {
    let message = part(from, most.message)?;
    let bytes = part(from, most.bytes)?;
    Ok((serde_json::from_slice(&message)?, bytes))
}

/// Reads a child's message.
pub(super) async fn receive<T: DeserializeOwned>(
    from: &mut (impl AsyncRead + Unpin),
    most: Most,
) -> io::Result<(T, Vec<u8>)> {
    let message = received(from, most.message).await?;
    let bytes = received(from, most.bytes).await?;
    Ok((serde_json::from_slice(&message)?, bytes))
}

fn part(from: &mut impl Read, most: u64) -> io::Result<Vec<u8>> {
    let mut head = [0; 4];
    from.read_exact(&mut head)?;
    let length = length(head, most)?;
    // Grows with what comes, not with what was promised.
    let mut bytes = Vec::new();
    from.take(length).read_to_end(&mut bytes)?;
    whole(bytes, length)
}

async fn received(from: &mut (impl AsyncRead + Unpin), most: u64) -> io::Result<Vec<u8>> {
    let mut head = [0; 4];
    from.read_exact(&mut head).await?;
    let length = length(head, most)?;
    // As above.
    let mut bytes = Vec::new();
    from.take(length).read_to_end(&mut bytes).await?;
    whole(bytes, length)
}

fn length(head: [u8; 4], most: u64) -> io::Result<u64> {
    let length = u64::from(u32::from_le_bytes(head));
    if length > most { Err(io::ErrorKind::FileTooLarge.into()) } else { Ok(length) }
}

fn whole(bytes: Vec<u8>, length: u64) -> io::Result<Vec<u8>> {
    if bytes.len() as u64 == length { Ok(bytes) } else { Err(io::ErrorKind::UnexpectedEof.into()) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_message_comes_back_and_a_cut_one_does_not() {
        let mut wire = Vec::new();
        write(&mut wire, &"name", &[0, 255]).unwrap();
        let (name, bytes): (String, _) = read(&mut wire.as_slice(), Most::JOB).unwrap();
        assert_eq!((name.as_str(), bytes.as_slice()), ("name", [0, 255].as_slice()));
        for cut in 0..wire.len() {
            assert!(read::<String>(&mut &wire[..cut], Most::JOB).is_err(), "cut at {cut}");
        }
    }

    #[test]
    fn a_promise_of_many_bytes_takes_no_memory() {
        let wire = [u32::MAX.to_le_bytes(), MOST.to_le_bytes()].concat();
        assert!(read::<String>(&mut wire.as_slice(), Most::JOB).is_err());
        assert!(read::<String>(&mut &wire[4..], Most::JOB).is_err());
    }

    #[test]
    fn no_more_is_taken_than_an_answer_may_have() {
        let mut wire = Vec::new();
        write(&mut wire, &"name", &[0; 100]).unwrap();
        let most = Most { message: 6, bytes: 100 };
        assert!(read::<String>(&mut wire.as_slice(), most).is_ok());
        let less = [Most { message: 5, ..most }, Most { bytes: 99, ..most }];
        for less in less {
            let kind = read::<String>(&mut wire.as_slice(), less).unwrap_err().kind();
            assert_eq!(kind, io::ErrorKind::FileTooLarge, "{less:?}");
        }
    }
}

//! The computer's keychain, as the store needs it. The desktop plugs the real one in.

/// A place of the operating system that keeps small secrets.
pub trait Keychain {
    /// Keeps a secret under a name, in place of one that is there.
    ///
    /// # Errors
    /// Where the keychain does not take it.
    fn put(&self, name: &str, secret: &[u8]) -> Result<(), KeychainError>;

    /// The secret under a name; `None` where there is none.
    ///
    /// # Errors
    /// Where the keychain does not answer.
    fn get(&self, name: &str) -> Result<Option<Vec<u8>>, KeychainError>;

    /// Forgets the secret under a name, where there is one.
    ///
    /// # Errors
    /// Where the keychain does not answer.
    fn remove(&self, name: &str) -> Result<(), KeychainError>;
}

/// The keychain did not answer, or said no.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the keychain did not answer")]
pub struct KeychainError;

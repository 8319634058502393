//! The operating system's keychain: Secret Service on Linux, Keychain on macOS, Credential Manager on
//! Windows. All of them are on this computer; nothing here goes over a network.

use std::sync::Arc;

use evenhand_app::api::{Keychain, KeychainError};
use keyring_core::api::CredentialStoreApi;
use keyring_core::{Entry, Error};

/// What the person's list of saved secrets calls ours.
const SERVICE: &str = "Evenhand";

struct System(Arc<dyn CredentialStoreApi + Send + Sync>);

/// This computer's keychain, where one answers.
pub fn of_this_computer() -> Option<Box<dyn Keychain>> {
    #[cfg(target_os = "linux")]
    let store = zbus_secret_service_keyring_store::Store::new();
    #[cfg(target_os = "macos")]
    let store = apple_native_keyring_store::keychain::Store::new();
    #[cfg(windows)]
    let store = windows_native_keyring_store::Store::new();
    match store {
        Ok(store) => Some(Box::new(System(store))),
        Err(_) => {
            log::info!("no keychain answered");
            None
        }
    }
}

impl System {
    fn entry(&self, name: &str) -> Result<Entry, KeychainError> {
        self.0.build(SERVICE, name, None).map_err(|_| KeychainError)
    }
}

impl Keychain for System {
    fn put(&self, name: &str, secret: &[u8]) -> Result<(), KeychainError> {
        self.entry(name)?.set_secret(secret).map_err(|_| KeychainError)
    }

    fn get(&self, name: &str) -> Result<Option<Vec<u8>>, KeychainError> {
        match self.entry(name)?.get_secret() {
            Ok(secret) => Ok(Some(secret)),
            Err(Error::NoEntry) => Ok(None),
            Err(_) => Err(KeychainError),
        }
    }

    fn remove(&self, name: &str) -> Result<(), KeychainError> {
        match self.entry(name)?.delete_credential() {
            Ok(()) | Err(Error::NoEntry) => Ok(()),
            Err(_) => Err(KeychainError),
        }
    }
}

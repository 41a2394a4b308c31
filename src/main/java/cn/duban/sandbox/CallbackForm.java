package cn.duban.sandbox;

import java.util.Optional;

/// The form of one kind of WeCom callback: what goes out and what comes back.
interface CallbackForm {

    /// Path at the service.
    String path();

    String contentType();

    CallbackCrypt crypt();

    /// The message to encrypt.
    String plain(Said said);

    /// The body around what is encrypted.
    String wrapped(CallbackCrypt.Sealed sealed);

    /// What is encrypted in the service's answer.
    ///
    /// @throws CallbackCrypt.Forged when the answer has not the form
    CallbackCrypt.Sealed unwrapped(String answer) throws CallbackCrypt.Forged;

    /// What the decrypted answer shows to people; empty for nothing.
    ///
    /// @throws CallbackCrypt.Forged when it is no answer the platform knows
    Optional<String> shown(String plain) throws CallbackCrypt.Forged;
}

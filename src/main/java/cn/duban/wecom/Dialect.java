package cn.duban.wecom;

import cn.duban.wecom.CallbackCipher.Sealed;
import java.time.Instant;
import org.springframework.http.MediaType;

/// The form in which one kind of callback comes and wants its answer.
interface Dialect {

    /// The one encrypted field of a request; all that is read of it before its signature is checked.
    ///
    /// @throws CallbackRefused when there is none
    String encrypted(byte[] body);

    /// What the decrypted text says.
    ///
    /// @throws CallbackRefused when it is not of this dialect
    Incoming read(String plain);

    /// An answer to what somebody sent, ready to be encrypted.
    ///
    /// @param markdown of any length; cut to what the dialect can carry
    String answer(Incoming to, String markdown, Instant now);

    /// The body of the response.
    String wrap(Sealed answer);

    MediaType type();
}

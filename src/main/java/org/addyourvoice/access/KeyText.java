package org.addyourvoice.access;

import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.data.attestation.authenticator.COSEKey;
import com.webauthn4j.util.Base64UrlUtil;
import java.util.List;
import tools.jackson.dataformat.cbor.CBORMapper;

/** A public key as it is kept: in the bytes that authenticators send it in (COSE, RFC 9052), as text. */
class KeyText {

    /** The ways to a device that browsers know of. */
    static final List<String> TRANSPORTS = List.of("usb", "nfc", "ble", "smart-card", "hybrid", "internal");

    private static final CBORMapper CBOR = new ObjectConverter().getCborMapper();

    private KeyText() {}

    static String of(COSEKey key) {
        return Base64UrlUtil.encodeToString(CBOR.writeValueAsBytes(key));
    }

    static COSEKey key(String text) {
        return CBOR.readValue(Base64UrlUtil.decode(text), COSEKey.class);
    }
}

package org.addyourvoice.access;

import com.webauthn4j.util.Base64UrlUtil;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.security.SecureRandom;
import org.addyourvoice.member.MemberId;

/** What a device knows an account by: random, so that nothing else can be read from it. All of a member's passkeys share it. */
@Entity
class PasskeyHandle {

    /** The most that a device takes. */
    private static final int BYTES = 64;

    private static final SecureRandom RANDOM = new SecureRandom();

    @Id
    private long memberId;

    private String handle;

    @SuppressWarnings("NullAway.Init")
    protected PasskeyHandle() {}

    PasskeyHandle(MemberId member) {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        this.memberId = member.value();
        this.handle = Base64UrlUtil.encodeToString(bytes);
    }

    byte[] bytes() {
        return Base64UrlUtil.decode(handle);
    }
}

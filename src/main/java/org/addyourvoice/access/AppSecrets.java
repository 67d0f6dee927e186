package org.addyourvoice.access;

import java.util.Optional;
import org.addyourvoice.seal.Seal;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Locks and unlocks the secrets of apps: whoever reads the database or a copy of it can't make codes. At the start it locks those from before it did so. */
@Component
class AppSecrets implements SmartInitializingSingleton {

    private record Clear(long member, String secret) {}

    private final Seal seal;
    private final JdbcClient jdbc;

    AppSecrets(Seal seal, JdbcClient jdbc) {
        this.seal = seal;
        this.jdbc = jdbc;
    }

    String close(AppSecret secret) {
        return seal.close(secret.base32());
    }

    /** Empty for what was not closed here. */
    Optional<AppSecret> open(String sealed) {
        return seal.open(sealed).map(AppSecret::new);
    }

    @Override
    public void afterSingletonsInstantiated() {
        jdbc.sql("select member_id as member, secret from authenticator where not sealed")
                .query(Clear.class)
                .list()
                .forEach(this::close);
    }

    /** Nothing where another node was quicker, or the member has set up another app. */
    private void close(Clear found) {
        jdbc.sql("update authenticator set secret = ?, sealed = true where member_id = ? and secret = ? and not sealed")
                .param(close(new AppSecret(found.secret())))
                .param(found.member())
                .param(found.secret())
                .update();
    }
}

package org.addyourvoice.seal;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The forum's own seal. The database knows a mark of its key, so that no node writes what the others can't read, and nobody starts with a lost key unnoticed. */
@Configuration(proxyBeanMethods = false)
class SealConfiguration {

    private static final String ANOTHER = "Something in this database is locked with another key than the one here.";

    private static final String FIND_IT =
            "Set forum.key (FORUM_KEY) to the key from before, or put the file forum.key back into the data folder."
                    + " Several nodes need the same key. If it is lost for good, the command lost-key says what it locked, and removes that:"
                    + " members then sign in without their app, and can set it up again.";

    @Bean
    @DependsOnDatabaseInitialization
    Seal seal(SealSettings settings, JdbcClient jdbc, ApplicationArguments arguments) {
        Seal seal = new Seal(
                settings.key().isEmpty() ? KeyFile.in(settings.dataDirectory()).read() : given(settings));
        String mark = seal.mark(SealKey.MARKED);
        if (!known(mark, jdbc).equals(mark) && !arguments.getNonOptionArgs().contains(SealKey.LOST)) {
            throw new SealKeyWrong(ANOTHER, FIND_IT);
        }
        return seal;
    }

    private static String given(SealSettings settings) {
        if (settings.key().length() < Seal.SHORTEST_SECRET) {
            throw new SealKeyWrong(
                    "The setting forum.key is too short.",
                    "It needs " + Seal.SHORTEST_SECRET
                            + " random characters or more, such as `openssl rand -base64 32` prints."
                            + " Without it the forum makes a key itself and keeps it in the data folder.");
        }
        return settings.key();
    }

    private static String known(String mark, JdbcClient jdbc) {
        var asked = jdbc.sql("select mark from seal_key where id = 1");
        return asked.query(String.class).optional().orElseGet(() -> {
            try {
                jdbc.sql("insert into seal_key (id, mark) values (1, ?)")
                        .param(mark)
                        .update();
                return mark;
            } catch (DuplicateKeyException e) {
                return asked.query(String.class).single();
            }
        });
    }
}

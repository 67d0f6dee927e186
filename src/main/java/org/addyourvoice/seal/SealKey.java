package org.addyourvoice.seal;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Which key this database is locked with. Of the key it knows a mark alone. */
@Component
public class SealKey {

    /** The one command that starts though the key is another one: it is for the day on which that one is lost for good. */
    public static final String LOST = "lost-key";

    static final String MARKED = "the forum's key";

    private final Seal seal;
    private final JdbcClient jdbc;

    SealKey(Seal seal, JdbcClient jdbc) {
        this.seal = seal;
        this.jdbc = jdbc;
    }

    /** Whether it was locked with another one than is here now. */
    public boolean isAnother() {
        String known = jdbc.sql("select mark from seal_key where id = 1")
                .query(String.class)
                .single();
        return !known.equals(seal.mark(MARKED));
    }

    /** From now on only the key that is here opens it. What the other one locked is the caller's to remove. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void takeOver() {
        jdbc.sql("update seal_key set mark = ? where id = 1")
                .param(seal.mark(MARKED))
                .update();
    }
}

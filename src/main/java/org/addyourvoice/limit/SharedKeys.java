package org.addyourvoice.limit;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Base64;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keys in a PostgreSQL: the first node that needs one on a day makes it, all others take that one. {@link LimitLeftovers} deletes them. */
class SharedKeys implements HashKeys {

    private final JdbcClient jdbc;
    private final Clock clock;
    private volatile @Nullable Key latest;

    SharedKeys(DataSource database, Clock clock) {
        this.jdbc = JdbcClient.create(database);
        this.clock = clock;
    }

    @Override
    public Key today() {
        LocalDate day = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        Key known = latest;
        if (known == null || !known.day().equals(day)) {
            known = agreed(day);
            latest = known;
        }
        return known;
    }

    private Key agreed(LocalDate day) {
        String secret = Base64.getEncoder().encodeToString(Key.fresh(day).secret());
        jdbc.sql("insert into limit_key (used_on, secret) values (?, ?) on conflict do nothing")
                .param(day)
                .param(secret)
                .update();
        String agreed = jdbc.sql("select secret from limit_key where used_on = ?")
                .param(day)
                .query(String.class)
                .single();
        return new Key(day, Base64.getDecoder().decode(agreed));
    }
}

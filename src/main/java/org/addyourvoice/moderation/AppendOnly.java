package org.addyourvoice.moderation;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.h2.tools.TriggerAdapter;
import org.jspecify.annotations.Nullable;

/**
 * Keeps H2 from changing what was written down for good, whoever asks; PostgreSQL has the same in its own migration. Only who somebody was, and the words to
 * them, may be taken out. A table that is emptied as a whole asks no trigger; its foreign key stands in the way of that. Public because H2 makes it, by its name.
 */
public class AppendOnly extends TriggerAdapter {

    /** SQLSTATE {@code restrict_violation}, as on PostgreSQL. */
    private static final String REFUSED = "23001";

    private static final Map<String, Set<String>> FORGETTABLE = Map.of(
            "AUDIT_ENTRY",
            Set.of("ACTOR_ID", "AUTHOR_ID"),
            "DECISION",
            Set.of("WORDS"),
            "SETTING_CHANGE",
            Set.of("CHANGED_BY"));

    /** What H2 names a table with a new column after, until it is opened the next time. */
    private static final Pattern COPY = Pattern.compile("_COPY_\\d+_\\d+$");

    /** @param after null where the row would go */
    @Override
    public void fire(Connection connection, ResultSet before, @Nullable ResultSet after) throws SQLException {
        if (after == null || !onlyForgets(before, after)) {
            throw new SQLException(tableName + " is append-only", REFUSED);
        }
    }

    private boolean onlyForgets(ResultSet before, ResultSet after) throws SQLException {
        Set<String> forgettable =
                FORGETTABLE.getOrDefault(COPY.matcher(tableName).replaceFirst(""), Set.of());
        int columns = after.getMetaData().getColumnCount();
        for (int i = 1; i <= columns; i++) {
            Object now = after.getObject(i);
            boolean forgotten =
                    forgettable.contains(after.getMetaData().getColumnName(i)) && (now == null || "".equals(now));
            if (!forgotten && !Objects.equals(before.getObject(i), now)) {
                return false;
            }
        }
        return true;
    }
}

package org.addyourvoice.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Where words stand in the database: every column of every table that can hold words is looked through. */
public class Traces {

    private final JdbcClient jdbc;

    public Traces(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param column as {@code table.column} @param value all of it */
    public record Trace(String column, String value) {}

    public List<Trace> of(String words) {
        List<Map<String, Object>> columns = jdbc.sql("""
                        select table_name as t, column_name as c from information_schema.columns
                        where lower(table_schema) = 'public'
                            and lower(data_type) in ('character varying', 'character', 'text', 'character large object')
                        """).query().listOfRows();
        assertThat(columns).hasSizeGreaterThan(40);
        List<Trace> found = new ArrayList<>();
        for (Map<String, Object> it : columns) {
            String table = it.get("t").toString();
            String column = it.get("c").toString();
            jdbc.sql("select \"" + column + "\" from \"" + table + "\" where lower(\"" + column + "\") like :words")
                    .param("words", "%" + words.toLowerCase() + "%")
                    .query(String.class)
                    .list()
                    .forEach(value -> found.add(new Trace((table + "." + column).toLowerCase(), value)));
        }
        return found;
    }
}

package org.addyourvoice.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.addyourvoice.support.OnH2;
import org.addyourvoice.support.OnPostgres;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Where the key comes from, and that no start goes on with another one than the database was locked with. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
abstract class SealKeyTest {

    private static final String OTHER = "another key that is long enough for this test";

    private static final ApplicationArguments SITE = new DefaultApplicationArguments();

    @OnH2
    static class OnH2Test extends SealKeyTest {}

    @OnPostgres
    static class OnPostgresTest extends SealKeyTest {}

    @TempDir
    Path folder;

    @Autowired
    Seal seal;

    @Autowired
    SealSettings settings;

    @Autowired
    JdbcClient jdbc;

    @Test
    void isMadeOnceAndOnlyItsOwnUserReadsIt() throws IOException {
        Path inside = folder.resolve("data");
        String made = KeyFile.in(inside).read();

        assertThat(made).hasSizeGreaterThanOrEqualTo(Seal.SHORTEST_SECRET);
        assertThat(KeyFile.in(inside).read()).isEqualTo(made);
        assertThat(KeyFile.in(folder.resolve("another")).read()).isNotEqualTo(made);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(inside.resolve("forum.key"))))
                .isEqualTo("rw-------");
    }

    @Test
    void aFileWithoutAKeyIsNoKey() throws IOException {
        Files.writeString(folder.resolve("forum.key"), "oops");
        assertThatThrownBy(() -> KeyFile.in(folder).read())
                .isInstanceOf(SealKeyWrong.class)
                .hasMessageContaining("holds no key");
        assertThatThrownBy(() -> KeyFile.in(folder.resolve("forum.key")).read())
                .isInstanceOf(SealKeyWrong.class)
                .hasMessageContaining("can't be read or made");
    }

    @Test
    void theSameKeyOpensAtTheNextStart() {
        Seal again = new SealConfiguration().seal(settings, jdbc, SITE);
        assertThat(again.open(seal.close("wren"))).contains("wren");
    }

    @Test
    void anotherKeyThanTheDatabaseWasLockedWithIsRefusedInWords() {
        assertThatThrownBy(() -> new SealConfiguration().seal(new SealSettings(OTHER, folder), jdbc, SITE))
                .isInstanceOfSatisfying(SealKeyWrong.class, it -> {
                    var told = new SealKeyAnalyzer().analyze(it);
                    assertThat(told.getDescription()).contains("another key");
                    assertThat(told.getAction()).contains("forum.key", "FORUM_KEY", "lost-key");
                });
        assertThatThrownBy(() -> new SealConfiguration().seal(new SealSettings("", folder), jdbc, SITE))
                .as("a data folder without the file")
                .isInstanceOf(SealKeyWrong.class);
        assertThatThrownBy(() -> new SealConfiguration().seal(new SealSettings("short", folder), jdbc, SITE))
                .isInstanceOf(SealKeyWrong.class)
                .hasMessageContaining("too short");
        assertThat(new SealSettings(OTHER, folder)).asString().doesNotContain(OTHER);
    }

    @Test
    void theCommandForALostKeyStartsNevertheless() {
        ApplicationArguments lost = new DefaultApplicationArguments(SealKey.LOST, "--yes");
        Seal fresh = new SealConfiguration().seal(new SealSettings(OTHER, folder), jdbc, lost);
        assertThat(new SealKey(fresh, jdbc).isAnother()).isTrue();
        assertThat(new SealKey(seal, jdbc).isAnother()).isFalse();
    }
}

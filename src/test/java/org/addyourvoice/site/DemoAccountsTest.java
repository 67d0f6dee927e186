package org.addyourvoice.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoAccountsTest {

    @TempDir
    Path folder;

    @Test
    void everyStartFromTheSameFolderKnowsThePasswords() {
        DemoAccounts first = new DemoAccounts(folder);
        first.prepare();
        DemoAccounts second = new DemoAccounts(folder);
        assertThat(second.known()).isTrue();

        second.prepare();

        assertThat(second.password(DemoAccounts.ADMIN))
                .hasSize(20)
                .isEqualTo(first.password(DemoAccounts.ADMIN))
                .isNotEqualTo(first.password(DemoAccounts.MODERATOR));
    }

    /** Another node found the community in the database and printed passwords that let nobody in. */
    @Test
    void passwordsAreMadeOnlyWithTheCommunity() {
        assertThat(new DemoAccounts(folder).known()).isFalse();
        assertThat(folder.resolve("demo-accounts.properties")).doesNotExist();
    }
}

package org.addyourvoice.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Mail is there where a server is named and the rest is right; what is wrong is said before anybody waits for a mail. */
class MailSetupTest {

    private static final String FROM = "Add Your Voice <forum@example.org>";
    private static final String KEY = "a key that is long enough for this test";
    private static final String ADDRESS = "https://forum.example.org/";

    @Test
    void isNotThereWithoutAServer() {
        MailSetup setup = new MailSetup(
                new StaticListableBeanFactory().getBeanProvider(JavaMailSender.class),
                new MailSettings("", ""),
                new ForumAddress(""));
        assertThat(setup.isThere()).isFalse();
        assertThatThrownBy(setup::seal).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void leadsBackToTheForumsOwnAddress() {
        MailSetup setup = with(FROM, KEY, ADDRESS);
        assertThat(setup.isThere()).isTrue();
        assertThat(setup.link("/recover")).isEqualTo("https://forum.example.org/recover");
    }

    @Test
    void marksEachSpellingOfAnAddressAlike() {
        MailSetup setup = with(FROM, KEY, ADDRESS);
        assertThat(setup.mark(new MailAddress("wren@example.org")))
                .isEqualTo(setup.mark(MailAddress.of("WREN@Example.org").orElseThrow()))
                .isNotEqualTo(setup.mark(new MailAddress("robin@example.org")));
    }

    @Test
    void saysWhichSettingIsWrong() {
        refuses("forum.mail.from", "", KEY, ADDRESS);
        refuses("forum.mail.from", "forum", KEY, ADDRESS);
        refuses("forum.mail.from", "forum@example.org\nBcc: wren@example.org", KEY, ADDRESS);
        refuses("forum.mail.key", FROM, "", ADDRESS);
        refuses("forum.mail.key", FROM, "short", ADDRESS);
        refuses("forum.address", FROM, KEY, "");
        assertThat(new MailSettings(FROM, KEY)).asString().doesNotContain(KEY);
    }

    private static void refuses(String setting, String from, String key, String address) {
        assertThatThrownBy(() -> with(from, key, address))
                .isInstanceOfSatisfying(
                        MailSettingWrong.class,
                        it -> assertThat(new MailSettingAnalyzer().analyze(it).getDescription())
                                .contains(setting));
    }

    private static MailSetup with(String from, String key, String address) {
        var beans = new StaticListableBeanFactory();
        beans.addBean("sender", new JavaMailSenderImpl());
        return new MailSetup(
                beans.getBeanProvider(JavaMailSender.class), new MailSettings(from, key), new ForumAddress(address));
    }
}

package org.addyourvoice.support;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Bean;
import org.springframework.test.context.DynamicPropertyRegistrar;

/** A mail server in the test's own process, with a mailbox for everybody. */
@TestComponent
public class Mailboxes implements DisposableBean {

    private static final long PATIENCE = 30;
    private static final Pattern LINK =
            Pattern.compile("^" + Pattern.quote(WithMail.ADDRESS) + "(/\\S+)$", Pattern.MULTILINE);

    private final GreenMail server = new GreenMail(new ServerSetup(0, "localhost", ServerSetup.PROTOCOL_SMTP));

    private final Set<String> read = ConcurrentHashMap.newKeySet();

    public Mailboxes() {
        server.start();
    }

    @Bean
    static DynamicPropertyRegistrar mailPort(Mailboxes mailboxes) {
        return registry -> registry.add(
                "spring.mail.port", () -> mailboxes.server.getSmtp().getPort());
    }

    /** The next mail to this address, in the order in which they came. Waits for it. */
    public Mail next(String to) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE);
        while (true) {
            int there = server.getReceivedMessages().length;
            List<Mail> unread = unread(to);
            if (!unread.isEmpty()) {
                read.add(unread.get(0).id());
                return unread.get(0);
            }
            assertThat(System.nanoTime()).as("a mail to %s has come", to).isLessThan(end);
            server.waitForIncomingEmail(TimeUnit.SECONDS.toMillis(1), there + 1);
        }
    }

    /** What has come to this address, or to addresses that end so, and was not read by {@link #next}. Waits for nothing. */
    public List<Mail> unread(String to) {
        return Arrays.stream(server.getReceivedMessages())
                .map(Mail::of)
                .filter(it -> it.to().toLowerCase().endsWith(to.toLowerCase()) && !read.contains(it.id()))
                .toList();
    }

    /** Waits until at least so many mails have come to this address. */
    public int count(String to, int expected) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE);
        int there = server.getReceivedMessagesForDomain(to).length;
        while (there < expected && System.nanoTime() < end) {
            server.waitForIncomingEmail(TimeUnit.SECONDS.toMillis(1), server.getReceivedMessages().length + 1);
            there = server.getReceivedMessagesForDomain(to).length;
        }
        return there;
    }

    @Override
    public void destroy() {
        server.stop();
    }

    /** A mail as somebody finds it. */
    public record Mail(String id, String to, String from, String subject, String text, MimeMessage message) {

        static Mail of(MimeMessage message) {
            try {
                return new Mail(
                        message.getMessageID(),
                        message.getRecipients(RecipientType.TO)[0].toString(),
                        message.getFrom()[0].toString(),
                        message.getSubject(),
                        message.getContent().toString().replace("\r\n", "\n"),
                        message);
            } catch (MessagingException e) {
                throw new IllegalStateException(e);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /** The path of the one link that stands on a line of its own. */
        public String link() {
            Matcher link = LINK.matcher(text);
            assertThat(link.find()).as("a link in %s", text).isTrue();
            return link.group(1);
        }
    }
}

package org.addyourvoice.mail;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.MimeMessage;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** Puts one mail into the form that mail servers take, and gives it to ours. */
@Component
@ConditionalOnProperty("spring.mail.host")
class Dispatch {

    private final MailSetup setup;

    Dispatch(MailSetup setup) {
        this.setup = setup;
    }

    /** @throws Failed if the server didn't take it */
    void send(long id, WrittenMail mail) {
        try {
            setup.sender().send(message(id, mail));
        } catch (MailException | MessagingException e) {
            // what servers say repeats the address: no log may see it
            throw new Failed(e.getClass().getSimpleName(), isFinal(e));
        }
    }

    private MimeMessage message(long id, WrittenMail mail) throws MessagingException {
        MimeMessage message = setup.sender().createMimeMessage();
        var helper = new MimeMessageHelper(message, "UTF-8");
        helper.setFrom(setup.from());
        helper.setTo(mail.to().text());
        helper.setSubject(mail.subject());
        helper.setText(mail.text());
        // nobody's absence is answered (RFC 3834)
        message.setHeader("Auto-Submitted", "auto-generated");
        if (mail.unsubscribe() != null) {
            // one click in the mail program, with no page and nobody signed in (RFC 8058)
            message.setHeader("List-Unsubscribe", "<" + mail.unsubscribe() + ">");
            message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
        // the same when it has to be sent once more; a made-up one would name this machine
        String from = setup.from().getAddress();
        message.setHeader(
                "Message-ID", "<" + setup.seal().mark("mail " + id) + from.substring(from.lastIndexOf('@')) + ">");
        return message;
    }

    /** Whether the server said that there is no such mailbox, which it will say again. */
    private static boolean isFinal(Exception failure) {
        Stream<Exception> failures = failure instanceof MailSendException sending
                ? Stream.of(sending.getMessageExceptions())
                : Stream.of(failure);
        return failures.anyMatch(it -> it instanceof SendFailedException refused
                && Objects.requireNonNullElse(refused.getInvalidAddresses(), new Address[0]).length > 0);
    }

    /** A mail that the server didn't take. The message says what kind of failure it was, and nothing of the mail. */
    static class Failed extends RuntimeException {

        private static final long serialVersionUID = 1;

        private final boolean isFinal;

        Failed(String kind, boolean isFinal) {
            super(kind);
            this.isFinal = isFinal;
        }

        @Override
        public String getMessage() {
            return String.valueOf(super.getMessage());
        }

        boolean isFinal() {
            return isFinal;
        }
    }
}

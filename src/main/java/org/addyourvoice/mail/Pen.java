package org.addyourvoice.mail;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Puts letters into words. */
@Component
class Pen {

    private final MailSetup setup;
    private final MessageSource messages;

    Pen(MailSetup setup, MessageSource messages) {
        this.setup = setup;
        this.messages = messages;
    }

    WrittenMail write(Letter letter) {
        Locale language = letter.language();
        String text = messages.getMessage(letter.words() + ".text", arguments(letter), language);
        String foot = messages.getMessage("mail.foot", new Object[] {setup.link("/")}, language);
        return new WrittenMail(
                letter.to(),
                messages.getMessage(letter.words() + ".subject", null, language),
                text + "\n\n-- \n" + foot + "\n",
                letter.unsubscribe());
    }

    private static Object[] arguments(Letter letter) {
        String unsubscribe = letter.unsubscribe();
        return unsubscribe == null ? new Object[] {letter.argument()} : new Object[] {letter.argument(), unsubscribe};
    }
}

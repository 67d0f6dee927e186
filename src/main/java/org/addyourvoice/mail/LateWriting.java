package org.addyourvoice.mail;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes what was asked for, in one transaction with all that is kept along with it: a mail that has to be sent once more says the same again. */
@Component
class LateWriting {

    private final Map<String, LateLetter> letters;
    private final Pen pen;
    private final MailSetup setup;
    private final OutgoingMails mails;

    LateWriting(List<LateLetter> letters, Pen pen, MailSetup setup, OutgoingMails mails) {
        this.letters = letters.stream().collect(toMap(LateLetter::words, identity()));
        this.pen = pen;
        this.setup = setup;
        this.mails = mails;
    }

    /** @param words of the {@link LateLetter} @throws NoSuchElementException if somebody else has written it, or this program knows no such letter */
    @Transactional
    WrittenMail write(long id, String words, AskedMail asked) {
        LateLetter late = letters.get(words);
        if (late == null) {
            throw new NoSuchElementException("No letter is called " + words);
        }
        Letter letter = late.write(asked.to(), asked.language());
        WrittenMail written = pen.write(letter);
        if (!mails.written(id, letter, setup.seal().close(written.plain()))) {
            throw new NoSuchElementException("Mail " + id + " is written, or gone");
        }
        return written;
    }
}

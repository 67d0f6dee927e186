package org.addyourvoice.mail;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import org.addyourvoice.seal.Seal;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

/**
 * Whether this forum can write mails: only where the operator has named a server for them. Then three more settings are needed, and the program
 * doesn't start without them.
 */
@Component
public class MailSetup {

    private final @Nullable Parts parts;

    MailSetup(ObjectProvider<JavaMailSender> sender, MailSettings settings, ForumAddress forum) {
        JavaMailSender available = sender.getIfAvailable();
        this.parts = available == null
                ? null
                : new Parts(available, from(settings.from()), seal(settings.key()), address(forum));
    }

    public boolean isThere() {
        return parts != null;
    }

    /** Its key comes from the operator and never lies in the data folder either. */
    public Seal seal() {
        return parts().seal;
    }

    /** The same for each spelling of an address, and of no use for finding it out without the key. 64 characters. */
    public String mark(MailAddress address) {
        return seal().mark(address.key());
    }

    /** An address of the forum's for a mail, made from {@code forum.address} and never from what a request claims. @param path with its leading slash */
    public String link(String path) {
        return parts().address + path;
    }

    JavaMailSender sender() {
        return parts().sender;
    }

    InternetAddress from() {
        return parts().from;
    }

    private Parts parts() {
        if (parts == null) {
            throw new IllegalStateException("Mail is not set up");
        }
        return parts;
    }

    private static Seal seal(String key) {
        if (key.length() < Seal.SHORTEST_SECRET) {
            throw new MailSettingWrong(
                    "forum.mail.key",
                    "It needs " + Seal.SHORTEST_SECRET
                            + " random characters or more, such as `openssl rand -base64 32` prints."
                            + " Keep it apart from the database and its backups, and don't change it:"
                            + " members' addresses can't be read with another one.");
        }
        return new Seal(key);
    }

    private static InternetAddress from(String text) {
        try {
            InternetAddress address = new InternetAddress(text, true);
            if (MailAddress.of(address.getAddress()).isPresent()) {
                return address;
            }
        } catch (AddressException e) {
            // said below
        }
        throw new MailSettingWrong(
                "forum.mail.from",
                "It needs the address that mails come from, such as \"Add Your Voice <forum@example.org>\".");
    }

    private static String address(ForumAddress forum) {
        if (forum.address().isEmpty()) {
            throw new MailSettingWrong(
                    "forum.address",
                    "Mails lead back to the forum: it needs the address at which people open it, such as https://forum.example.org.");
        }
        return forum.address();
    }

    private record Parts(JavaMailSender sender, InternetAddress from, Seal seal, String address) {}
}

package org.addyourvoice.site;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Properties;
import org.addyourvoice.member.Role;

/**
 * The demo's accounts with their passwords, made with its community and kept in a file of the data folder, so that every start from it can print
 * them. Nothing like it exists outside the demo.
 */
final class DemoAccounts {

    static final String MODERATOR = "demo-moderator";
    static final String ADMIN = "demo-admin";

    /** In the order in which they join; the last one's presence says that the community is complete. */
    static final List<Account> ALL = List.of(
            new Account(MODERATOR, Role.CRISIS_MODERATOR),
            new Account("demo-member", Role.MEMBER),
            new Account("demo-auditor", Role.AUDITOR),
            new Account("demo-lead", Role.LEAD),
            new Account(ADMIN, Role.ADMIN));

    record Account(String pseudonym, Role role) {}

    private final Path file;
    private final Properties passwords = new Properties();

    DemoAccounts(Path dataDirectory) {
        this.file = dataDirectory.resolve("demo-accounts.properties");
        try {
            if (Files.exists(file)) {
                read();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the demo's passwords in " + file, e);
        }
    }

    /** Makes the passwords, unless there are some from a start that didn't get to the end of the community. */
    void prepare() {
        if (known()) {
            return;
        }
        try {
            make();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot keep the demo's passwords in " + file, e);
        }
    }

    /** False where the community came into the database from another data folder, be it another node's or one that is gone. */
    boolean known() {
        return !passwords.isEmpty();
    }

    String password(String pseudonym) {
        return passwords.getProperty(pseudonym);
    }

    private void read() throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            passwords.load(in);
        }
    }

    private void make() throws IOException {
        ALL.forEach(it -> passwords.setProperty(it.pseudonym(), random()));
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.createFile(file);
        if (Files.getFileStore(file).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        }
        try (OutputStream out = Files.newOutputStream(file)) {
            passwords.store(out, "Accounts of the demo community");
        }
    }

    /** 80 random bits as 20 characters. */
    static String random() {
        byte[] bytes = new byte[10];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}

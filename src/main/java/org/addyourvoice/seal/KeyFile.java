package org.addyourvoice.seal;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Set;

/** A key that the forum has made itself, in a file that only its own user can read. */
record KeyFile(Path path) {

    private static final int BYTES = 32;

    static KeyFile in(Path folder) {
        return new KeyFile(folder.resolve("forum.key"));
    }

    /** Makes it, if it isn't there. @throws SealKeyWrong if it can't be made or read, or holds no key */
    String read() {
        try {
            if (!Files.exists(path)) {
                make();
            }
            String key = Files.readString(path, US_ASCII).strip();
            if (key.length() < Seal.SHORTEST_SECRET) {
                throw new SealKeyWrong("The file " + path + " holds no key.", "Put it back from where it is kept.");
            }
            return key;
        } catch (IOException e) {
            throw new SealKeyWrong("The file " + path + " can't be read or made.", "Let the program write there.", e);
        }
    }

    private void make() throws IOException {
        Files.createDirectories(path.toAbsolutePath().getParent());
        byte[] random = new byte[BYTES];
        new SecureRandom().nextBytes(random);
        byte[] key = Base64.getEncoder().encode(random);
        try (SeekableByteChannel file = Files.newByteChannel(
                path,
                Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE, StandardOpenOption.DSYNC),
                own())) {
            file.write(ByteBuffer.wrap(key));
        } catch (FileAlreadyExistsException e) {
            // another program was quicker
        }
    }

    private FileAttribute<?>[] own() {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}

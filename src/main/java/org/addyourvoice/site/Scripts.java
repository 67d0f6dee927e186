package org.addyourvoice.site;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Our own scripts: small modules without a build step. All of them stand under one folder named by a hash of them all, since they import
 * each other by relative names; each carries a hash of its own, by which a browser refuses what was tampered with.
 */
class Scripts {

    static final String FOLDER = "/js/";

    /** It imports the others, but for those below. */
    private static final String ENTRY = "desk.js";

    /** It stands alone, on the pages on which somebody can use a passkey. */
    private static final String PASSKEY = "passkey.js";

    /** On the pages on which somebody writes. It imports what stands below. */
    private static final String WRITING = "write.js";

    private static final List<String> WRITING_PARTS =
            List.of("draft.js", "fields.js", "found.js", "hold.js", "keep.js", "questions.js", "steps.js");

    /** It stands alone, on the pages that have something to copy. */
    private static final String COPY = "copy.js";

    private static final int VERSION_LENGTH = 12;

    private final Map<String, byte[]> files;

    private Scripts(Map<String, byte[]> files) {
        this.files = files;
    }

    /** @param integrity as browsers compare it */
    record Script(String address, String integrity) {}

    static Scripts ofTheProgram() {
        try {
            Resource[] found =
                    new PathMatchingResourcePatternResolver().getResources("classpath*:/static" + FOLDER + "*.js");
            Map<String, byte[]> files = new TreeMap<>();
            for (Resource it : found) {
                files.put(String.valueOf(it.getFilename()), it.getContentAsByteArray());
            }
            return new Scripts(files);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A part of every address, so that a browser keeps them for good. */
    String version() {
        MessageDigest all = digest("SHA-256");
        files.forEach((name, content) -> {
            all.update(name.getBytes(UTF_8));
            all.update(content);
        });
        return HexFormat.of().formatHex(all.digest()).substring(0, VERSION_LENGTH);
    }

    /** The one that a page of the desk names. */
    public Script entry() {
        return script(ENTRY);
    }

    /** Those that it imports: a page names them too, or nothing would compare their hashes. */
    public List<Script> imported() {
        return files.keySet().stream()
                .filter(it -> !List.of(ENTRY, PASSKEY, WRITING, COPY).contains(it) && !WRITING_PARTS.contains(it))
                .map(this::script)
                .toList();
    }

    public Script passkey() {
        return script(PASSKEY);
    }

    public Script writing() {
        return script(WRITING);
    }

    /** Those that it imports. */
    public List<Script> writingParts() {
        return WRITING_PARTS.stream().map(this::script).toList();
    }

    public Script copy() {
        return script(COPY);
    }

    private Script script(String name) {
        byte[] hash = digest("SHA-384").digest(Objects.requireNonNull(files.get(name)));
        return new Script(FOLDER + name, "sha384-" + Base64.getEncoder().encodeToString(hash));
    }

    private static MessageDigest digest(String name) {
        try {
            return MessageDigest.getInstance(name);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has " + name, e);
        }
    }
}

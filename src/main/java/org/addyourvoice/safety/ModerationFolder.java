package org.addyourvoice.safety;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Where the community's policy lies: a folder of the operator, or the copy that the jar carries. Both are read by the same code. */
record ModerationFolder(String root) {

    /** Where the operator has put it, or null. */
    static final String SETTING = "${forum.moderation-directory:#{null}}";

    private static final Path BESIDE_US = Path.of("moderation");
    private static final PathMatchingResourcePatternResolver RESOURCES = new PathMatchingResourcePatternResolver();

    /** The configured folder, else {@code ./moderation}, else the jar's own. */
    static ModerationFolder find(@Nullable Path configured) {
        if (configured != null) {
            return at(configured);
        }
        return Files.isDirectory(BESIDE_US) ? at(BESIDE_US) : new ModerationFolder("classpath:/moderation/");
    }

    static ModerationFolder at(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new PolicyRefused(folder.toString(), 0, "there is no such folder");
        }
        return new ModerationFolder(folder.toAbsolutePath().normalize().toUri().toString());
    }

    PolicyFile file(String name) {
        return read(RESOURCES.getResource(root + name), name);
    }

    /** The files of a sub-folder with an ending, in the order of their names; none where there is no such sub-folder. */
    List<PolicyFile> files(String folder, String ending) {
        try {
            return Arrays.stream(RESOURCES.getResources(root + folder + "/*." + ending))
                    .map(resource -> read(resource, folder + "/" + Objects.requireNonNull(resource.getFilename())))
                    .sorted(Comparator.comparing(PolicyFile::name))
                    .toList();
        } catch (FileNotFoundException noSuchFolder) {
            return List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static PolicyFile read(Resource resource, String name) {
        try {
            var text = resource.getContentAsString(StandardCharsets.UTF_8);
            return new PolicyFile(name, text.replace("\r\n", "\n").replace("\ufeff", ""));
        } catch (IOException e) {
            throw new PolicyRefused(name, 0, "the file is missing or cannot be read");
        }
    }
}

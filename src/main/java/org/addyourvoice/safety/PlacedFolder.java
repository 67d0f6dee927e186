package org.addyourvoice.safety;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** A folder on disk or in the jar. Both are read by the same code. */
record PlacedFolder(String root) implements ModerationFolder {

    static final PlacedFolder OF_THE_JAR = new PlacedFolder("classpath:/moderation/");

    private static final PathMatchingResourcePatternResolver RESOURCES = new PathMatchingResourcePatternResolver();

    /** Whether somebody can change it while the forum runs. */
    boolean isOnDisk() {
        return root.startsWith("file:");
    }

    /** All of it as it is at this moment, so that what is looked at cannot change meanwhile. */
    FolderCopy copy() {
        var names = new TreeSet<>(SINGLE_FILES);
        GROUPS.forEach((folder, ending) -> names(folder, ending).forEach(names::add));
        var texts = new TreeMap<String, String>();
        for (var name : names) {
            var text = text(name);
            if (text != null) {
                texts.put(name, text);
            }
        }
        return new FolderCopy(root, names, texts);
    }

    @Override
    public PolicyFile file(String name) {
        return FolderCopy.file(name, text(name));
    }

    @Override
    public List<PolicyFile> files(String folder, String ending) {
        return names(folder, ending).map(this::file).toList();
    }

    private Stream<String> names(String folder, String ending) {
        try {
            return Arrays.stream(RESOURCES.getResources(root + folder + "/*." + ending))
                    .map(Resource::getFilename)
                    .map(name -> folder + "/" + Objects.requireNonNull(name))
                    .sorted();
        } catch (FileNotFoundException noSuchFolder) {
            return Stream.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private @Nullable String text(String name) {
        try {
            return RESOURCES.getResource(root + name).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            return null;
        }
    }
}

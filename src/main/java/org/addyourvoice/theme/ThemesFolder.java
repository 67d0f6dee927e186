package org.addyourvoice.theme;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Where the themes lie: a folder of the operator, or the copy that the jar carries. Nothing outside of it is ever read. */
record ThemesFolder(String root) {

    /** Pictures and fonts live in memory; a theme is no place for films. */
    private static final long LARGEST_FILE = 1024 * 1024;

    private static final Path BESIDE_US = Path.of("themes");
    private static final PathMatchingResourcePatternResolver RESOURCES = new PathMatchingResourcePatternResolver();

    /** The configured folder, else {@code ./themes}, else the jar's own. */
    static ThemesFolder find(@Nullable Path configured) {
        if (configured != null) {
            return at(configured);
        }
        return Files.isDirectory(BESIDE_US) ? at(BESIDE_US) : new ThemesFolder("classpath:/themes/");
    }

    static ThemesFolder at(Path folder) {
        try {
            return new ThemesFolder(folder.toRealPath().toUri().toString());
        } catch (IOException e) {
            throw new ThemeRefused(folder.toString(), 0, "there is no such folder");
        }
    }

    /** The names of the folders in it that have files. */
    SortedSet<String> ids() {
        var ids = new TreeSet<String>();
        for (Resource file : resources("*/*")) {
            String[] path = addressOf(file).split("/");
            ids.add(path[path.length - 2]);
        }
        return ids;
    }

    /** All files of one theme by their path in it. */
    SortedMap<String, byte[]> files(String id) {
        var files = new TreeMap<String, byte[]>();
        for (Resource file : resources(id + "/**")) {
            if (file.isReadable()) {
                String address = addressOf(file);
                String path = address.substring(address.lastIndexOf("/" + id + "/") + id.length() + 2);
                files.put(path, read(file, id + "/" + path));
            }
        }
        return files;
    }

    private byte[] read(Resource file, String name) {
        try {
            if (root.startsWith("file:") && !realAddressOf(file).startsWith(root)) {
                throw new ThemeRefused(name, 0, "this is a link that leads out of the themes folder");
            }
            if (file.contentLength() > LARGEST_FILE) {
                throw new ThemeRefused(name, 0, "a file of a theme has at most 1 MB");
            }
            return file.getContentAsByteArray();
        } catch (IOException e) {
            throw new ThemeRefused(name, 0, "the file cannot be read");
        }
    }

    private static String realAddressOf(Resource file) throws IOException {
        return file.getFile().toPath().toRealPath().toUri().toString();
    }

    private Iterable<Resource> resources(String pattern) {
        try {
            return Arrays.asList(RESOURCES.getResources(root + pattern));
        } catch (FileNotFoundException noSuchFolder) {
            return Arrays.asList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String addressOf(Resource file) {
        try {
            return Objects.requireNonNull(file.getURI().getSchemeSpecificPart());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

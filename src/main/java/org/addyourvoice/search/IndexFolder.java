package org.addyourvoice.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.apache.lucene.index.CheckIndex;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/** Where a node keeps its index. All in it can be made anew from the database, so whatever is broken is thrown away. */
class IndexFolder {

    /** Another one where an index of before can't be read as one of now. */
    static final int FORMAT = 1;

    private static final Logger LOG = LoggerFactory.getLogger(IndexFolder.class);

    private final Path all;

    IndexFolder(Path all) {
        this.all = all;
    }

    /**
     * Takes the folder and looks at every byte in it.
     *
     * @throws IllegalStateException if another program holds it
     */
    Index open() {
        throwAwayOthers();
        if (!isWhole()) {
            LOG.warn("The search index in {} is damaged; it is made anew", all);
            throwAway(current());
        }
        try {
            return Index.in(current());
        } catch (RuntimeException e) {
            if (isHeld(e)) {
                throw new IllegalStateException("Another program holds the search index in " + all, e);
            }
            LOG.warn("The search index in {} could not be read; it is made anew", all, e);
            throwAway(current());
            return Index.in(current());
        }
    }

    private Path current() {
        return all.resolve(Integer.toString(FORMAT));
    }

    private boolean isWhole() {
        Path files = current().resolve("experiences");
        if (!Files.isDirectory(files)) {
            return true;
        }
        try (Directory directory = FSDirectory.open(files)) {
            if (!DirectoryReader.indexExists(directory)) {
                return directory.listAll().length == 0;
            }
            try (CheckIndex check = new CheckIndex(directory)) {
                check.setChecksumsOnly(true);
                return check.checkIndex().clean;
            }
        } catch (LockObtainFailedException e) {
            throw new IllegalStateException("Another program holds the search index in " + all, e);
        } catch (IOException | RuntimeException e) {
            LOG.debug("Damaged", e);
            return false;
        }
    }

    private static boolean isHeld(Throwable failure) {
        for (Throwable it = failure; it != null; it = it.getCause()) {
            if (it instanceof LockObtainFailedException) {
                return true;
            }
        }
        return false;
    }

    /** Those of other formats; whatever else somebody keeps there is none of ours. */
    private void throwAwayOthers() {
        if (!Files.isDirectory(all)) {
            return;
        }
        try (Stream<Path> formats = Files.list(all)) {
            formats.filter(it -> it.getFileName().toString().matches("[0-9]{1,6}") && !it.equals(current()))
                    .forEach(IndexFolder::throwAway);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void throwAway(Path folder) {
        try {
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package org.addyourvoice.safety;

import java.io.InputStream;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Makes sets of rules to be tried out. Nothing is saved, and what is in force stays so. */
@Service
public class Candidates {

    private static final List<String> VERSIONED = List.of("rules/", "lexicon/", "messages/", "kinds/");

    private final Policy policy;

    Candidates(Policy policy) {
        this.policy = policy;
    }

    public Candidate inForce() {
        return new Candidate(policy.current());
    }

    /** @throws PolicyRefused if the folder isn't there or anything in it is wrong */
    public Candidate at(String folder) {
        try {
            return of(ModerationFolder.at(Path.of(folder)));
        } catch (InvalidPathException e) {
            throw new PolicyRefused(folder, 0, "there is no such folder");
        }
    }

    /**
     * A whole folder as an archive.
     *
     * @throws PolicyRefused if it is no archive or too large a one, or anything in it is wrong
     */
    public Candidate unzipped(InputStream archive) {
        return of(ZippedFolder.read(archive));
    }

    /** The names of the files in force whose text makes the version: rules, word lists and messages. */
    public List<String> files() {
        return policy.inForce().files().names().stream()
                .filter(name -> VERSIONED.stream().anyMatch(name::startsWith))
                .toList();
    }

    /** One of {@link #files}; empty for any other name. */
    public Optional<String> text(String file) {
        return Optional.of(file)
                .filter(files()::contains)
                .map(policy.inForce().files()::file)
                .map(PolicyFile::text);
    }

    /**
     * What is in force, with another text in one file.
     *
     * @throws PolicyRefused if that isn't one of {@link #files}, or anything is wrong then
     */
    public Candidate with(String file, String text) {
        if (!files().contains(file)) {
            throw new PolicyRefused(file, 0, "there is no such file");
        }
        return of(policy.inForce().files().with(file, text));
    }

    private static Candidate of(ModerationFolder folder) {
        return new Candidate(new PolicyLoader(folder).load());
    }
}

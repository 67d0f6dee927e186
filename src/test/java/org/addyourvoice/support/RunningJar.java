package org.addyourvoice.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/** The packaged program as an operator starts it: a process of its own, in a folder where nothing of the sources is. */
public final class RunningJar implements AutoCloseable {

    private static final Pattern PORT = Pattern.compile("Tomcat started on port (\\d+)");
    private static final Pattern READY = Pattern.compile("Started AddYourVoice in");
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Process process;
    private final Path output;

    private RunningJar(Process process, Path output) {
        this.process = process;
        this.output = output;
    }

    /**
     * Starts it, on a free port unless {@code SERVER_PORT} says which, and returns once it is up or has ended.
     *
     * @param folder where it is started, and where its output goes
     * @param environment what is set beside this process's own
     */
    public static RunningJar start(Path folder, Map<String, String> environment) {
        try {
            Path output = Files.createTempFile(folder, "output", ".log");
            // it lives for less time than the second compiler needs to be worth it
            List<String> command = List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-XX:TieredStopAtLevel=1",
                    "-jar",
                    jar());
            ProcessBuilder builder = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile());
            builder.environment().put("SERVER_PORT", "0");
            builder.environment().putAll(environment);
            RunningJar running = new RunningJar(builder.start(), output);
            Awaitility.await().atMost(PATIENCE).until(() -> running.isUp() || !running.process.isAlive());
            return running;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public boolean isUp() {
        return process.isAlive() && READY.matcher(output()).find();
    }

    public int port() {
        Matcher port = PORT.matcher(output());
        if (!port.find()) {
            throw new IllegalStateException("The program has no port. It said:\n" + output());
        }
        return Integer.parseInt(port.group(1));
    }

    /** All that it has printed. */
    public String output() {
        try {
            return Files.readString(output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits for its end. */
    public int exitCode() {
        return process.onExit()
                .orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS)
                .join()
                .exitValue();
    }

    /** {@code kill -9}: no chance to put anything away. */
    public void kill() {
        process.destroyForcibly();
        exitCode();
    }

    @Override
    public void close() {
        process.destroy();
        exitCode();
    }

    private static String jar() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("target"))) {
            return files.filter(file -> file.getFileName().toString().matches("add-your-voice-.*\\.jar"))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("There is no jar yet; mvn verify makes it"))
                    .toAbsolutePath()
                    .toString();
        }
    }
}

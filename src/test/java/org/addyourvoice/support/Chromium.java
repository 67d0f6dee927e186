package org.addyourvoice.support;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Chromium and its driver on this machine: found, or installed when that is possible, else a failure that tells what to do. */
record Chromium(Path browser, Path driver) {

    private static final List<String> BROWSERS =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");
    private static final List<String> DRIVERS = List.of("chromedriver");
    private static final List<String> USUAL_PLACES = List.of(
            "/usr/bin", "/usr/local/bin", "/usr/lib/chromium", "/usr/lib/chromium-browser", "/opt/homebrew/bin");
    private static final int INSTALL_MINUTES = 10;

    /** @throws IllegalStateException with the sentence that tells what to install */
    static Chromium require() {
        return findOrInstall().orElseThrow(() -> new IllegalStateException(missing()));
    }

    static Optional<Chromium> findOrInstall() {
        return find(places()).or(Chromium::install);
    }

    static Optional<Chromium> find(List<Path> places) {
        return first(places, BROWSERS)
                .flatMap(browser -> first(places, DRIVERS).map(driver -> new Chromium(browser, driver)));
    }

    static String missing() {
        return "The browser tests need Chromium and its driver, and they are never skipped. Install them, on Debian with"
                + " “apt-get install chromium chromium-driver”, so that “chromium” and “chromedriver” are on the PATH.";
    }

    private static Optional<Chromium> install() {
        if (!"root".equals(System.getProperty("user.name"))
                || first(places(), List.of("apt-get")).isEmpty()) {
            return Optional.empty();
        }
        run("apt-get", "update", "-qq");
        run("apt-get", "install", "-qq", "-y", "--no-install-recommends", "chromium", "chromium-driver");
        return find(places());
    }

    private static void run(String... command) {
        try {
            var builder = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD);
            builder.environment().put("DEBIAN_FRONTEND", "noninteractive");
            Process process = builder.start();
            if (!process.waitFor(INSTALL_MINUTES, TimeUnit.MINUTES)) {
                process.destroyForcibly();
            }
        } catch (IOException e) {
            throw new IllegalStateException(missing(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Optional<Path> first(List<Path> places, List<String> names) {
        return names.stream()
                .flatMap(name -> places.stream().map(place -> place.resolve(name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static List<Path> places() {
        var path = Arrays.stream(System.getenv().getOrDefault("PATH", "").split(":"));
        return Stream.concat(path, USUAL_PLACES.stream())
                .filter(place -> !place.isBlank())
                .map(Path::of)
                .toList();
    }
}

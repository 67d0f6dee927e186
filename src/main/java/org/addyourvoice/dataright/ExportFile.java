package org.addyourvoice.dataright;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Packs what is held about a member: once for people and once for programs. It is made in memory, so that nobody gets half of it; the longest account
 * that the limits allow in a year fits in a few megabytes.
 */
@Component
class ExportFile {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final ITemplateEngine templates;
    private final ExportWords words;
    private final Clock clock;

    ExportFile(ITemplateEngine templates, ExportWords words, Clock clock) {
        this.templates = templates;
        this.words = words;
        this.clock = clock;
    }

    byte[] zip(Map<String, List<? extends Record>> held, Locale locale) {
        Instant now = clock.instant();
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(file, UTF_8)) {
            put(zip, "everything.html", html(held, now, locale).getBytes(UTF_8), now);
            put(zip, "everything.css", new ClassPathResource("dataright/everything.css").getContentAsByteArray(), now);
            put(zip, "everything.json", json(held, now), now);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toByteArray();
    }

    private static void put(ZipOutputStream zip, String name, byte[] content, Instant now) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        // a zip knows no zone: the day that the page tells
        entry.setTimeLocal(LocalDateTime.ofInstant(now, ZoneOffset.UTC));
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }

    private static byte[] json(Map<String, List<? extends Record>> held, Instant now) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("made", now);
        all.putAll(held);
        return JSON.writeValueAsBytes(all);
    }

    private String html(Map<String, List<? extends Record>> held, Instant now, Locale locale) {
        return templates.process(
                "files/everything",
                new Context(locale, Map.of("parts", words.parts(held, locale), "made", words.time(now, locale))));
    }
}

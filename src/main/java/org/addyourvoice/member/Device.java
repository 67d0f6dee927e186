package org.addyourvoice.member;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;

/** What a member knows a device by: the browser's and the system's name. Versions are not kept, which would tell devices apart for anybody else. */
public class Device {

    /** Of the session. */
    public static final String ATTRIBUTE = "access.device";

    /** The first that stands in the header: browsers claim to be their forebears as well. */
    private static final List<Map.Entry<String, String>> BROWSERS = List.of(
            Map.entry("Firefox/", "Firefox"),
            Map.entry("FxiOS/", "Firefox"),
            Map.entry("Edg", "Edge"),
            Map.entry("OPR/", "Opera"),
            Map.entry("SamsungBrowser/", "Samsung Internet"),
            Map.entry("Chrome/", "Chrome"),
            Map.entry("CriOS/", "Chrome"),
            Map.entry("Safari/", "Safari"));

    private static final List<Map.Entry<String, String>> SYSTEMS = List.of(
            Map.entry("Android", "Android"),
            Map.entry("iPhone", "iPhone"),
            Map.entry("iPad", "iPad"),
            Map.entry("Windows", "Windows"),
            Map.entry("Mac OS X", "Mac"),
            Map.entry("CrOS", "ChromeOS"),
            Map.entry("Linux", "Linux"));

    private Device() {}

    /** Such as {@code Firefox, Android}; empty where nothing is known. */
    public static String of(HttpServletRequest request) {
        String agent =
                Optional.ofNullable(request.getHeader(HttpHeaders.USER_AGENT)).orElse("");
        return Stream.of(BROWSERS, SYSTEMS)
                .flatMap(names ->
                        names.stream().filter(it -> agent.contains(it.getKey())).limit(1))
                .map(Map.Entry::getValue)
                .collect(Collectors.joining(", "));
    }
}

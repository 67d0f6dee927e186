package org.addyourvoice.theme;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.info.BuildProperties;
import org.springframework.stereotype.Component;

/**
 * The installed themes, and which of them readers may choose. A broken one is told in the log and left out; only the usual one has to be right. Whoever
 * chose one that is no longer there sees the usual one.
 */
@Component
public class Themes {

    private static final Logger LOG = LoggerFactory.getLogger(Themes.class);

    /** What somebody wants to be chosen from, by the names of themes. */
    private record Wish(String usual, List<String> offered) {}

    /** @param offered with the usual one first */
    private record Offer(Wish wish, Theme usual, Map<String, Theme> offered) {}

    private final Map<String, Theme> installed = new TreeMap<>();
    private final Theme start;
    private final Wish first;
    private volatile Offer offer;

    /** @param offered the themes that readers may choose, in that order; all that are installed where it is empty */
    @Autowired
    Themes(
            @Value("${forum.themes-directory:#{null}}") @Nullable Path directory,
            @Value("${forum.theme}") String usual,
            @Value("${forum.themes-offered:}") List<String> offered,
            ObjectProvider<BuildProperties> build) {
        this(
                ThemesFolder.find(directory),
                usual,
                offered,
                build.stream().map(BuildProperties::getVersion).findFirst().orElse(null));
    }

    Themes(ThemesFolder folder, String usual, List<String> offered, @Nullable String program) {
        ThemeLoader loader = new ThemeLoader(folder, program);
        this.start = loader.load(usual);
        for (String id : folder.ids()) {
            try {
                installed.put(id, loader.load(id));
            } catch (ThemeRefused e) {
                LOG.warn("A theme is left out. {}", e.getMessage());
            }
        }
        this.first = new Wish(usual, List.copyOf(offered.isEmpty() ? installed.keySet() : offered));
        this.offer = offerOf(first);
    }

    /**
     * Takes over what the operator has set meanwhile. What can't be used here, because nobody has installed it, is told in the log and left out.
     *
     * @param usual empty for the one of the start
     * @param offered empty for those of the start
     */
    public void offer(String usual, List<String> offered) {
        Wish wish = new Wish(usual.isEmpty() ? first.usual : usual, offered.isEmpty() ? first.offered : offered);
        if (!wish.equals(offer.wish)) {
            offer = offerOf(wish);
        }
    }

    private Offer offerOf(Wish wish) {
        Theme usual = usable(wish.usual).orElse(start);
        Map<String, Theme> offered = new LinkedHashMap<>();
        offered.put(usual.manifest().id(), usual);
        wish.offered.forEach(id -> usable(id).ifPresent(it -> offered.put(id, it)));
        return new Offer(wish, usual, offered);
    }

    private Optional<Theme> usable(String id) {
        Optional<Theme> theme = find(id);
        if (theme.isEmpty()) {
            LOG.warn("The theme “{}” cannot be offered: there is no such theme that could be used.", id);
        }
        return theme;
    }

    Optional<Theme> find(String id) {
        return Optional.ofNullable(installed.get(id));
    }

    /** All that could be offered. */
    public List<OfferedTheme> installed() {
        return installed.values().stream().map(OfferedTheme::of).toList();
    }

    /** What readers may choose, the usual one first. */
    public List<OfferedTheme> offered() {
        return offer.offered.values().stream().map(OfferedTheme::of).toList();
    }

    /** Its id; it is always offered. */
    public String usual() {
        return offer.usual.manifest().id();
    }

    public boolean offers(String id) {
        return offer.offered.containsKey(id);
    }

    /** The addresses of the style sheets that a page links; the layout asks for them. @param chosen whatever a reader once chose, or null */
    public List<String> stylesheets(@Nullable String chosen) {
        return shown(chosen).stylesheets();
    }

    /** The lights that it is made for, as HTML’s {@code color-scheme} names them. */
    public String lights(@Nullable String chosen) {
        Set<Manifest.Scheme> schemes = shown(chosen).manifest().schemes();
        return schemes.size() > 1 ? "light dark" : schemes.contains(Manifest.Scheme.DARK) ? "dark" : "light";
    }

    private Theme shown(@Nullable String chosen) {
        Offer now = offer;
        Theme theme = chosen == null ? null : now.offered.get(chosen);
        return theme == null ? now.usual : theme;
    }
}

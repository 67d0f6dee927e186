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

    private final Map<String, Theme> installed = new TreeMap<>();
    private final Map<String, Theme> offered = new LinkedHashMap<>();
    private final Theme usual;

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
        this.usual = loader.load(usual);
        for (String id : folder.ids()) {
            try {
                installed.put(id, loader.load(id));
            } catch (ThemeRefused e) {
                LOG.warn("A theme is left out. {}", e.getMessage());
            }
        }
        this.offered.put(usual, this.usual);
        (offered.isEmpty() ? installed.keySet() : offered).forEach(this::offer);
    }

    private void offer(String id) {
        Theme theme = installed.get(id);
        if (theme == null) {
            LOG.warn("The theme “{}” cannot be offered: there is no such theme that could be used.", id);
        } else {
            offered.put(id, theme);
        }
    }

    Optional<Theme> find(String id) {
        return Optional.ofNullable(installed.get(id));
    }

    /** What readers may choose, the usual one first. */
    public List<OfferedTheme> offered() {
        return offered.values().stream().map(OfferedTheme::of).toList();
    }

    /** Its id; it is always offered. */
    public String usual() {
        return usual.manifest().id();
    }

    public boolean offers(String id) {
        return offered.containsKey(id);
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
        Theme theme = chosen == null ? null : offered.get(chosen);
        return theme == null ? usual : theme;
    }
}

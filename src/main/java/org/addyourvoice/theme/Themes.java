package org.addyourvoice.theme;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.info.BuildProperties;
import org.springframework.stereotype.Component;

/** The installed themes. A broken one is told in the log and left out; only the chosen one has to be right. */
@Component
class Themes {

    private static final Logger LOG = LoggerFactory.getLogger(Themes.class);

    private final Map<String, Theme> installed = new TreeMap<>();
    private final Theme chosen;

    @Autowired
    Themes(
            @Value("${forum.themes-directory:#{null}}") @Nullable Path directory,
            @Value("${forum.theme}") String chosen,
            ObjectProvider<BuildProperties> build) {
        this(
                ThemesFolder.find(directory),
                chosen,
                build.stream().map(BuildProperties::getVersion).findFirst().orElse(null));
    }

    Themes(ThemesFolder folder, String chosen, @Nullable String program) {
        ThemeLoader loader = new ThemeLoader(folder, program);
        this.chosen = loader.load(chosen);
        for (String id : folder.ids()) {
            try {
                installed.put(id, loader.load(id));
            } catch (ThemeRefused e) {
                LOG.warn("A theme is left out. {}", e.getMessage());
            }
        }
    }

    Optional<Theme> find(String id) {
        return Optional.ofNullable(installed.get(id));
    }

    /** The addresses of the style sheets that a page links; the layout asks for them. */
    public List<String> stylesheets() {
        return chosen.stylesheets();
    }
}

package org.addyourvoice.seal;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the operator says about the forum's own key.
 *
 * @param key empty where the forum makes one itself, which it keeps in a file of the data folder
 */
@ConfigurationProperties("forum")
record SealSettings(
        @DefaultValue("") String key, @DefaultValue("data") Path dataDirectory) {

    /** Without the key, which no log may see. */
    @Override
    public String toString() {
        return "SealSettings";
    }
}

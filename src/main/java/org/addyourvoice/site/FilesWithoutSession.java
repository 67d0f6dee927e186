package org.addyourvoice.site;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.FlashMap;
import org.springframework.web.servlet.FlashMapManager;
import org.springframework.web.servlet.support.SessionFlashMapManager;

/** Keeps Spring from opening the session for a style sheet, a script or a picture, only to see whether a redirect left something for it. */
@Configuration(proxyBeanMethods = false)
class FilesWithoutSession {

    @Bean
    FlashMapManager flashMapManager() {
        return new ForPages();
    }

    private static class ForPages extends SessionFlashMapManager {

        @Override
        protected @Nullable List<FlashMap> retrieveFlashMaps(HttpServletRequest request) {
            return Freshness.ASSET.matcher(request.getServletPath()).matches()
                    ? null
                    : super.retrieveFlashMaps(request);
        }
    }
}

package org.addyourvoice.site;

import jakarta.servlet.DispatcherType;
import java.time.Duration;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.ResourceUrlEncodingFilter;
import org.springframework.web.servlet.resource.VersionResourceResolver;

/**
 * Style sheets, pictures and scripts under names that carry a hash of their content, so that a browser keeps them for good. Only these
 * folders: Spring Boot's own handler stands on {@code /**} and would look on the class path for every link of every page.
 */
@Configuration(proxyBeanMethods = false)
class StaticFiles implements WebMvcConfigurer {

    private static final CacheControl FOR_GOOD =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

    private final Scripts scripts = Scripts.ofTheProgram();

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        for (String folder : new String[] {"/css/", "/img/"}) {
            serve(registry, folder, new VersionResourceResolver().addContentVersionStrategy("/**"));
        }
        serve(
                registry,
                Scripts.FOLDER,
                new VersionResourceResolver().addFixedVersionStrategy(scripts.version(), "/**"));
    }

    private static void serve(ResourceHandlerRegistry registry, String folder, VersionResourceResolver versions) {
        registry.addResourceHandler(folder + "**")
                .addResourceLocations("classpath:/static" + folder)
                .setCacheControl(FOR_GOOD)
                .resourceChain(true)
                .addResolver(versions);
    }

    @Bean
    Scripts scripts() {
        return scripts;
    }

    /** Writes the hashed names into the pages, those for errors too. */
    @Bean
    FilterRegistrationBean<ResourceUrlEncodingFilter> hashedNames() {
        var filter = new FilterRegistrationBean<>(new ResourceUrlEncodingFilter());
        filter.setDispatcherTypes(DispatcherType.REQUEST, DispatcherType.ERROR);
        return filter;
    }
}

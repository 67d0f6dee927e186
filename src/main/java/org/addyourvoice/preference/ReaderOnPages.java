package org.addyourvoice.preference;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Gives every page its {@code reader}; what they chose is looked up only by a page that asks. */
@Configuration(proxyBeanMethods = false)
class ReaderOnPages implements WebMvcConfigurer, HandlerInterceptor {

    private final Readers readers;

    ReaderOnPages(Readers readers) {
        this.readers = readers;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        readers.of(request);
        return true;
    }
}

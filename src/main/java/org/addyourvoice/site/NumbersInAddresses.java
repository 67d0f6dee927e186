package org.addyourvoice.site;

import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.converter.Converter;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Numbers come in figures alone, so that each page has one address: 0x1 and #1 are none. */
@Configuration
class NumbersInAddresses implements WebMvcConfigurer {

    @Override
    public void addFormatters(FormatterRegistry registry) {
        registry.addConverter(new InFigures());
    }

    static class InFigures implements Converter<String, Long> {

        @Override
        public Long convert(String typed) {
            if (!typed.matches("-?[0-9]{1,19}")) {
                throw new NumberFormatException("no number in figures");
            }
            return Long.valueOf(typed);
        }
    }
}

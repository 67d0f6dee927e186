package org.addyourvoice.site;

import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;

/** Forms are records, filled by their constructors alone: a field that isn't one of their components is nothing, not a failure. */
@ControllerAdvice
class FormBinding {

    @InitBinder
    void componentsOnly(WebDataBinder binder) {
        binder.setDeclarativeBinding(true);
    }
}

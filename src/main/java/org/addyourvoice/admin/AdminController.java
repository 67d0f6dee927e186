package org.addyourvoice.admin;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Where admins begin. */
@Controller
class AdminController {

    @GetMapping("/admin")
    String rooms() {
        return "admin/rooms";
    }
}

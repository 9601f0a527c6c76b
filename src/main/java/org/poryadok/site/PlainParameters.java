package org.poryadok.site;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Control characters in a question to a public page, the null character before all: nobody types them, no text of the
 * registry holds them and the database does not take them.
 */
@Configuration(proxyBeanMethods = false)
class PlainParameters implements WebMvcConfigurer, HandlerInterceptor {

    /** What follows a pasted text, and is left out of it. */
    private static final String BLANKS = "[ \t\r\n]+";

    /** What the registry is asked with; of two answers nobody could tell which question they answer. */
    private static final Set<String> SINGLE = Set.of(
            "url",
            "jurisdiction",
            "network",
            "whose",
            "body",
            "owner",
            "state",
            "q",
            "text",
            "on",
            "page",
            "size",
            "sep",
            "before");

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this)
                .addPathPatterns("/registry", "/registry.*", "/registry/**", "/terms", "/api/terms");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod) {
            request.getParameterMap().forEach((name, values) -> {
                if (!isPlain(name) || !Arrays.stream(values).allMatch(PlainParameters::isPlain)) {
                    throw new InputFault(name, "В запросе есть служебный знак: наберите его заново.");
                }
                if (values.length > 1 && SINGLE.contains(name)) {
                    throw new InputFault(name, "Параметр " + name + " стоит в запросе несколько раз.");
                }
            });
        }
        return true;
    }

    private static boolean isPlain(String text) {
        return text.replaceFirst("^" + BLANKS, "")
                .replaceFirst(BLANKS + "$", "")
                .chars()
                .noneMatch(Character::isISOControl);
    }

    /** Tells a fault that no page of its own tells. */
    @ControllerAdvice(basePackageClasses = PlainParameters.class)
    static class Faults {

        private static final Pattern FILE = Pattern.compile(".*\\.[a-z]+");

        @ExceptionHandler
        Object refuse(InputFault fault, HttpServletRequest request) {
            if (FILE.matcher(request.getServletPath()).matches()
                    || CheckPage.isForPrograms(String.valueOf(request.getHeader(HttpHeaders.ACCEPT)))) {
                return OpenData.refusal(fault);
            }
            ModelAndView page = new ModelAndView("site/fault");
            page.setStatus(HttpStatus.BAD_REQUEST);
            page.addObject("fault", fault.getMessage());
            return page;
        }
    }
}

package contender;

import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

/** Writes to whoever has to act, and to the head of the body, as long a letter as the product does. */
@Component
public class Letters {

    private static final String TEXT = "Срок исполнения прошёл, исполнение не отмечено. ".repeat(60);

    private final JavaMailSender mail;

    Letters(JavaMailSender mail) {
        this.mail = mail;
    }

    public void remind(String procedure) {
        send("executor", "Напоминание: " + procedure);
    }

    public void escalate(String procedure) {
        send("executor", "Просрочено: " + procedure);
        send("head", "Просрочено: " + procedure);
    }

    private void send(String role, String subject) {
        SimpleMailMessage letter = new SimpleMailMessage();
        letter.setFrom("poryadok@example.org");
        letter.setTo(role + "@example.org");
        letter.setSubject(subject);
        letter.setText(TEXT);
        mail.send(letter);
    }
}

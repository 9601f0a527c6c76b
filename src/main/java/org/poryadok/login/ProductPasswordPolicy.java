package org.poryadok.login;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.identity.PasswordPolicy;
import org.camunda.bpm.engine.identity.PasswordPolicyRule;
import org.camunda.bpm.engine.identity.User;
import org.poryadok.deployment.PasswordRule;

/** {@link PasswordRule} for the engine. */
public class ProductPasswordPolicy implements PasswordPolicy {

    private final boolean loginIsPassword;

    /** @param loginIsPassword in the demo, where a password is its login or keeps to the rule like any other */
    ProductPasswordPolicy(boolean loginIsPassword) {
        this.loginIsPassword = loginIsPassword;
    }

    @Override
    public List<PasswordPolicyRule> getRules() {
        return List.of(
                new Rule("PASSWORD_POLICY_LENGTH", Map.of("minLength", String.valueOf(PasswordRule.MIN_LENGTH))) {
                    @Override
                    boolean isMet(String password, String login) {
                        return PasswordRule.isLongEnough(password)
                                || loginIsPassword && PasswordRule.isLogin(password, login);
                    }
                },
                new Rule("PASSWORD_POLICY_USER_DATA", Map.of()) {
                    @Override
                    boolean isMet(String password, String login) {
                        return loginIsPassword || !PasswordRule.isLogin(password, login);
                    }
                });
    }

    /** The placeholder is the key of its text in the web applications. */
    private abstract static class Rule implements PasswordPolicyRule {

        private final String placeholder;
        private final Map<String, String> parameters;

        Rule(String placeholder, Map<String, String> parameters) {
            this.placeholder = placeholder;
            this.parameters = parameters;
        }

        abstract boolean isMet(String password, String login);

        @Override
        public String getPlaceholder() {
            return placeholder;
        }

        @Override
        public Map<String, String> getParameters() {
            return parameters;
        }

        @Override
        public boolean execute(String password) {
            return isMet(password, "");
        }

        @Override
        public boolean execute(String password, User user) {
            return isMet(password, user == null || user.getId() == null ? "" : user.getId());
        }
    }
}

package org.poryadok.host.identity;

import org.camunda.bpm.engine.impl.digest.PasswordEncryptor;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;

/**
 * The hash of a password that somebody else has given to the user, told apart by its prefix: that it has to be set anew
 * is kept with the password itself, and goes with it.
 */
class GivenPassword implements PasswordEncryptor {

    private static final String NAME = PasswordHash.NAME + "-given";
    private static final String OWN = "{" + PasswordHash.NAME + "}";
    private static final String GIVEN = "{" + NAME + "}";

    private final PasswordHash hash;

    GivenPassword(PasswordHash hash) {
        this.hash = hash;
    }

    /** @param user whose new password is hashed already */
    static void mark(UserEntity user) {
        user.setDbPassword(user.getPassword().replace(OWN, GIVEN));
    }

    static boolean isOf(UserEntity user) {
        return user.getPassword().startsWith(GIVEN);
    }

    @Override
    public String encrypt(String saltedPassword) {
        return hash.encrypt(saltedPassword);
    }

    @Override
    public boolean check(String saltedPassword, String encrypted) {
        return hash.check(saltedPassword, encrypted);
    }

    @Override
    public String hashAlgorithmName() {
        return NAME;
    }
}

package org.poryadok.enactment.adoptownact;

/**
 * A body that a superior act asks for an act of its own, and how far it has come.
 *
 * @param modality whether it must or is advised to, Russian
 * @param state    the stage in words, with the act adopted or the reason given
 */
public record CoverageRow(String body, String modality, Stage stage, String state) {

    /** How far a body has come with an act of its own. */
    public enum Stage {
        ADOPTED("акт принят"),
        DECLINED("рекомендация отклонена"),
        CHECKED("на проверке у координатора"),
        UNDERWAY("готовится"),
        /** Under control, and nobody has taken its task yet; or it has not come under control. */
        NOT_BEGUN("не начато"),
        RELEASED("снято с контроля");

        private final String title;

        Stage(String title) {
            this.title = title;
        }

        /** Russian words for an official. */
        public String title() {
            return title;
        }
    }
}

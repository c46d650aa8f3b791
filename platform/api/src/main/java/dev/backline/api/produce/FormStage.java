package dev.backline.api.produce;

/** Plans the sections of a track. */
public interface FormStage extends Stage {
    /**
     * Answers the form: same brief and template, same form.
     *
     * @throws ProduceFault if no form fits the wished length
     */
    Form form(Brief brief, Template template) throws ProduceFault;
}

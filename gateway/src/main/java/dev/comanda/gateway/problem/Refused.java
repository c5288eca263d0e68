package dev.comanda.gateway.problem;

/** Ends a request with a problem where the framework does not let us send a response; the ingress sends it. Has no stack trace. */
public final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient Problem problem;

    public Refused(Problem problem) {
        super(problem.type().name(), null, false, false);
        this.problem = problem;
    }

    /** What the client is told. */
    public Problem problem() {
        return problem;
    }
}

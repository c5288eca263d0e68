package dev.comanda.gateway.problem;

/**
 * One kind of refusal of the API.
 *
 * @param name the kebab-case name; the type URI is {@code /problems/<name>}
 * @param status the HTTP status it comes with
 * @param title the short, constant summary
 * @param meaning what has happened, for the authors of a client
 * @param remedy what a client does about it
 */
public record ProblemType(String name, int status, String title, String meaning, String remedy) {

    /** The type URI, relative to the front door. */
    public String uri() {
        return "/problems/" + name;
    }
}

package dev.comanda.http;

import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.UnauthorizedException;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Replaces responses of the framework that are not problem documents. */
class FrameworkProblems {

    private static final int BEFORE_ALL_OTHERS = 1;

    @ServerExceptionMapper(priority = BEFORE_ALL_OTHERS)
    Response mismatched(MismatchedInputException failure) {
        return JsonProblems.of(failure).toResponse();
    }

    @ServerExceptionMapper(priority = BEFORE_ALL_OTHERS)
    Response unauthorized(UnauthorizedException failure) {
        return unauthenticated();
    }

    @ServerExceptionMapper(priority = BEFORE_ALL_OTHERS)
    Response notAuthenticated(AuthenticationFailedException failure) {
        return unauthenticated();
    }

    private static Response unauthenticated() {
        HttpProblem problem = Problems.problem(401, "unauthenticated", "A session is needed")
                .withDetail("A session is required to see or change this resource")
                .build();
        return problem.toResponse();
    }
}

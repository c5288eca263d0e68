'use strict';

window.SwaggerUIBundle({
  url: '/api/docs/openapi.json',
  dom_id: '#contract',
  deepLinking: true,
  defaultModelsExpandDepth: 0,
  // or it would ask a service of its maker what it thinks of the document
  validatorUrl: null,
});

# Everything in one image: the commands, and Chromium for pages that need their scripts.
FROM node:20-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
COPY scripts ./scripts
COPY tsconfig.json tsconfig.build.json tsconfig.page.json NOTICE ./
COPY bin ./bin
COPY src ./src
RUN npm ci --no-audit --no-fund && npm prune --omit=dev --no-audit --no-fund

FROM node:20-bookworm-slim
RUN apt-get update && apt-get install -y --no-install-recommends chromium ca-certificates && rm -rf /var/lib/apt/lists/*
# Containers are not let make the namespaces of Chromium's own sandbox, so theirs has to do; Debian's Chromium reads flags here.
RUN echo 'export CHROMIUM_FLAGS="$CHROMIUM_FLAGS --no-sandbox"' > /etc/chromium.d/container
ENV NODE_ENV=production DATELINER_DATA=/data DATELINER_OUT=/out
WORKDIR /app
COPY --from=build /app /app
COPY fixtures ./fixtures
COPY schema ./schema
COPY README.md CHANGELOG.md LICENSE ./
RUN mkdir /data /out && chown node:node /data /out && ln -s /app/bin/dateliner.js /usr/local/bin/dateliner
USER node
VOLUME ["/data", "/out"]
ENTRYPOINT ["dateliner"]
CMD ["--help"]

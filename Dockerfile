# The image's own steps are in build/image-steps.sh, which CI runs too, where no container engine is.
FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
WORKDIR /source
COPY . .
RUN build/image-steps.sh /image

# No shell, no package manager, and a user of its own, 1654 (docs/decisions/0007-container-image.md).
FROM mcr.microsoft.com/dotnet/aspnet:10.0-noble-chiseled
COPY --from=build /image/app /app
COPY --from=build --chown=1654:1654 /image/data /data
COPY --from=build /image/seeds /seeds
ENV NOMADNODES_Http__Address=0.0.0.0
ENV NOMADNODES_Http__Port=4646
ENV NOMADNODES_Data__Directory=/data
ENV NOMADNODES_Control__Access=any
ENV NOMADNODES_Seeds__Directory=/seeds
USER 1654
WORKDIR /app
VOLUME /data
EXPOSE 4646
HEALTHCHECK --interval=10s --timeout=6s --start-period=10s --retries=3 \
    CMD ["/app/nomadnodes", "probe", "http://127.0.0.1:4646/v1/nodes?per_page=1"]
ENTRYPOINT ["/app/nomadnodes"]

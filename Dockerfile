# docker build -t orderportal .        docker run -p 8080:8080 -v orderportal:/data orderportal
FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
WORKDIR /src
# packages change less often than code, so they are restored in a layer of their own
COPY Directory.Build.props Directory.Packages.props ./
COPY build/ build/
COPY OrderPortal/OrderPortal.csproj OrderPortal/packages.lock.json OrderPortal/
RUN dotnet restore OrderPortal --locked-mode
COPY . .
RUN dotnet publish OrderPortal -c Release --no-restore -o /app

FROM mcr.microsoft.com/dotnet/aspnet:10.0
WORKDIR /app
COPY --from=build /app .
# the embedded database lies in the volume; the program itself can change nothing but that
ENV Database__ConnectionString="Data Source=/data/orderportal.db" \
    ASPNETCORE_HTTP_PORTS=8080
RUN mkdir /data && chown $APP_UID /data
VOLUME /data
USER $APP_UID
EXPOSE 8080
# the image has no curl; bash speaks enough HTTP
HEALTHCHECK --interval=10s --timeout=3s --start-period=60s --retries=3 \
    CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/8080 && printf 'GET /health/live HTTP/1.0\\r\\nHost: localhost\\r\\n\\r\\n' >&3 && grep -q ' 200 ' <&3"]
ENTRYPOINT ["dotnet", "OrderPortal.dll"]
